#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace isms {

/// SHA-256 (FIPS 180-4), fed in pieces.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void update(std::string_view bytes);
    std::string bytes();  ///< 32 of them; ends the computation
    std::string hex();    ///< 64 lower-case hex digits; ends it likewise

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

std::string sha256_hex(std::string_view bytes);
std::string sha256_bytes(std::string_view bytes);

/// True for 64 lower-case hex digits.
bool is_sha256_hex(std::string_view text);

}  // namespace isms
