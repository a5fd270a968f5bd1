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

using isms::in_libcrypto;

int EVP_DigestFinal_ex(EVP_MD_CTX* ctx, unsigned char* md, unsigned int* s) {
    return in_libcrypto<&EVP_DigestFinal_ex>("EVP_DigestFinal_ex")(ctx, md, s);
}
int EVP_DigestInit_ex2(EVP_MD_CTX* ctx, const EVP_MD* type, const OSSL_PARAM params[]) {
    return in_libcrypto<&EVP_DigestInit_ex2>("EVP_DigestInit_ex2")(ctx, type, params);
}
int EVP_DigestUpdate(EVP_MD_CTX* ctx, const void* d, size_t cnt) {
    return in_libcrypto<&EVP_DigestUpdate>("EVP_DigestUpdate")(ctx, d, cnt);
}
void EVP_MD_CTX_free(EVP_MD_CTX* ctx) {
    return in_libcrypto<&EVP_MD_CTX_free>("EVP_MD_CTX_free")(ctx);
}
EVP_MD_CTX* EVP_MD_CTX_new() {
    return in_libcrypto<&EVP_MD_CTX_new>("EVP_MD_CTX_new")();
}
EVP_MD* EVP_MD_fetch(OSSL_LIB_CTX* ctx, const char* algorithm, const char* properties) {
    return in_libcrypto<&EVP_MD_fetch>("EVP_MD_fetch")(ctx, algorithm, properties);
}
void EVP_MD_free(EVP_MD* md) {
    return in_libcrypto<&EVP_MD_free>("EVP_MD_free")(md);
}
int SHA256_Final(unsigned char* md, SHA256_CTX* c) {
    return in_libcrypto<&SHA256_Final>("SHA256_Final")(md, c);
}
int SHA256_Init(SHA256_CTX* c) {
    return in_libcrypto<&SHA256_Init>("SHA256_Init")(c);
}
int SHA256_Update(SHA256_CTX* c, const void* data, size_t len) {
    return in_libcrypto<&SHA256_Update>("SHA256_Update")(c, data, len);
}
