// What the program calls of libcrypto to compute digests. To call one more, add it here; the linker
// asks for it.

#include "libraries/libcrypto.hpp"

#define OPENSSL_API_COMPAT 10101
#include <openssl/evp.h>
#include <openssl/sha.h>

namespace isms {

const Library& libcrypto() {
    static const Library library(ISMS_LIBCRYPTO, "libssl3");
    return library;
}

}  // namespace isms

using isms::in_library;
using isms::libcrypto;

int EVP_DigestFinal_ex(EVP_MD_CTX* ctx, unsigned char* md, unsigned int* s) {
    return in_library<&EVP_DigestFinal_ex>(libcrypto, "EVP_DigestFinal_ex")(ctx, md, s);
}
int EVP_DigestInit_ex2(EVP_MD_CTX* ctx, const EVP_MD* type, const OSSL_PARAM params[]) {
    return in_library<&EVP_DigestInit_ex2>(libcrypto, "EVP_DigestInit_ex2")(ctx, type, params);
}
int EVP_DigestUpdate(EVP_MD_CTX* ctx, const void* d, size_t cnt) {
    return in_library<&EVP_DigestUpdate>(libcrypto, "EVP_DigestUpdate")(ctx, d, cnt);
}
void EVP_MD_CTX_free(EVP_MD_CTX* ctx) {
    return in_library<&EVP_MD_CTX_free>(libcrypto, "EVP_MD_CTX_free")(ctx);
}
EVP_MD_CTX* EVP_MD_CTX_new() {
    return in_library<&EVP_MD_CTX_new>(libcrypto, "EVP_MD_CTX_new")();
}
EVP_MD* EVP_MD_fetch(OSSL_LIB_CTX* ctx, const char* algorithm, const char* properties) {
    return in_library<&EVP_MD_fetch>(libcrypto, "EVP_MD_fetch")(ctx, algorithm, properties);
}
void EVP_MD_free(EVP_MD* md) {
    return in_library<&EVP_MD_free>(libcrypto, "EVP_MD_free")(md);
}
int SHA256_Final(unsigned char* md, SHA256_CTX* c) {
    return in_library<&SHA256_Final>(libcrypto, "SHA256_Final")(md, c);
}
int SHA256_Init(SHA256_CTX* c) {
    return in_library<&SHA256_Init>(libcrypto, "SHA256_Init")(c);
}
int SHA256_Update(SHA256_CTX* c, const void* data, size_t len) {
    return in_library<&SHA256_Update>(libcrypto, "SHA256_Update")(c, data, len);
}
