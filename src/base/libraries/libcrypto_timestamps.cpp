// What the program calls of libcrypto for timestamps (RFC 3161). To call one more, add it here; the
// linker asks for it.

#include "libraries/libcrypto.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <ctime>

using isms::in_library;
using isms::libcrypto;

long ASN1_INTEGER_get(const ASN1_INTEGER* a) {
    return in_library<&ASN1_INTEGER_get>(libcrypto, "ASN1_INTEGER_get")(a);
}
const unsigned char* ASN1_STRING_get0_data(const ASN1_STRING* x) {
    return in_library<&ASN1_STRING_get0_data>(libcrypto, "ASN1_STRING_get0_data")(x);
}
int ASN1_STRING_length(const ASN1_STRING* x) {
    return in_library<&ASN1_STRING_length>(libcrypto, "ASN1_STRING_length")(x);
}
int ASN1_TIME_to_tm(const ASN1_TIME* s, std::tm* tm) {
    return in_library<&ASN1_TIME_to_tm>(libcrypto, "ASN1_TIME_to_tm")(s, tm);
}
long BIO_ctrl(BIO* bp, int cmd, long larg, void* parg) {
    return in_library<&BIO_ctrl>(libcrypto, "BIO_ctrl")(bp, cmd, larg, parg);
}
void BIO_free_all(BIO* a) {
    return in_library<&BIO_free_all>(libcrypto, "BIO_free_all")(a);
}
BIO* BIO_new(const BIO_METHOD* type) {
    return in_library<&BIO_new>(libcrypto, "BIO_new")(type);
}
BIO* BIO_new_mem_buf(const void* buf, int len) {
    return in_library<&BIO_new_mem_buf>(libcrypto, "BIO_new_mem_buf")(buf, len);
}
int BIO_read(BIO* b, void* data, int dlen) {
    return in_library<&BIO_read>(libcrypto, "BIO_read")(b, data, dlen);
}
const BIO_METHOD* BIO_s_mem() {
    return in_library<&BIO_s_mem>(libcrypto, "BIO_s_mem")();
}
void CRYPTO_free(void* ptr, const char* file, int line) {
    return in_library<&CRYPTO_free>(libcrypto, "CRYPTO_free")(ptr, file, line);
}
void ERR_clear_error() {
    return in_library<&ERR_clear_error>(libcrypto, "ERR_clear_error")();
}
unsigned long ERR_get_error_all(const char** file, int* line, const char** func, const char** data,
                                int* flags) {
    return in_library<&ERR_get_error_all>(libcrypto, "ERR_get_error_all")(file, line, func, data,
                                                                          flags);
}
unsigned long ERR_peek_last_error() {
    return in_library<&ERR_peek_last_error>(libcrypto, "ERR_peek_last_error")();
}
const char* ERR_reason_error_string(unsigned long e) {
    return in_library<&ERR_reason_error_string>(libcrypto, "ERR_reason_error_string")(e);
}
ASN1_OBJECT* OBJ_nid2obj(int n) {
    return in_library<&OBJ_nid2obj>(libcrypto, "OBJ_nid2obj")(n);
}
void OPENSSL_sk_free(OPENSSL_STACK* a) {
    return in_library<&OPENSSL_sk_free>(libcrypto, "OPENSSL_sk_free")(a);
}
int OPENSSL_sk_num(const OPENSSL_STACK* a) {
    return in_library<&OPENSSL_sk_num>(libcrypto, "OPENSSL_sk_num")(a);
}
void* OPENSSL_sk_value(const OPENSSL_STACK* a, int b) {
    return in_library<&OPENSSL_sk_value>(libcrypto, "OPENSSL_sk_value")(a, b);
}
int OSSL_HTTP_parse_url(const char* url, int* pssl, char** puser, char** phost, char** pport,
                        int* pport_num, char** ppath, char** pquery, char** pfrag) {
    return in_library<&OSSL_HTTP_parse_url>(libcrypto, "OSSL_HTTP_parse_url")(
        url, pssl, puser, phost, pport, pport_num, ppath, pquery, pfrag);
}
BIO* OSSL_HTTP_transfer(OSSL_HTTP_REQ_CTX** prctx, const char* server, const char* port,
                        const char* path, int use_ssl, const char* proxy, const char* no_proxy,
                        BIO* bio, BIO* rbio, OSSL_HTTP_bio_cb_t bio_update_fn, void* arg,
                        int buf_size, const STACK_OF(CONF_VALUE) * headers,
                        const char* content_type, BIO* req, const char* expected_content_type,
                        int expect_asn1, size_t max_resp_len, int timeout, int keep_alive) {
    return in_library<&OSSL_HTTP_transfer>(libcrypto, "OSSL_HTTP_transfer")(
        prctx, server, port, path, use_ssl, proxy, no_proxy, bio, rbio, bio_update_fn, arg,
        buf_size, headers, content_type, req, expected_content_type, expect_asn1, max_resp_len,
        timeout, keep_alive);
}
X509* PEM_read_bio_X509(BIO* out, X509** x, pem_password_cb* cb, void* u) {
    return in_library<&PEM_read_bio_X509>(libcrypto, "PEM_read_bio_X509")(out, x, cb, u);
}
STACK_OF(X509) * PKCS7_get0_signers(PKCS7* p7, STACK_OF(X509) * certs, int flags) {
    return in_library<&PKCS7_get0_signers>(libcrypto, "PKCS7_get0_signers")(p7, certs, flags);
}
void TS_MSG_IMPRINT_free(TS_MSG_IMPRINT* a) {
    return in_library<&TS_MSG_IMPRINT_free>(libcrypto, "TS_MSG_IMPRINT_free")(a);
}
TS_MSG_IMPRINT* TS_MSG_IMPRINT_new() {
    return in_library<&TS_MSG_IMPRINT_new>(libcrypto, "TS_MSG_IMPRINT_new")();
}
int TS_MSG_IMPRINT_set_algo(TS_MSG_IMPRINT* a, X509_ALGOR* alg) {
    return in_library<&TS_MSG_IMPRINT_set_algo>(libcrypto, "TS_MSG_IMPRINT_set_algo")(a, alg);
}
int TS_MSG_IMPRINT_set_msg(TS_MSG_IMPRINT* a, unsigned char* d, int len) {
    return in_library<&TS_MSG_IMPRINT_set_msg>(libcrypto, "TS_MSG_IMPRINT_set_msg")(a, d, len);
}
void TS_REQ_free(TS_REQ* a) {
    return in_library<&TS_REQ_free>(libcrypto, "TS_REQ_free")(a);
}
TS_REQ* TS_REQ_new() {
    return in_library<&TS_REQ_new>(libcrypto, "TS_REQ_new")();
}
int TS_REQ_set_cert_req(TS_REQ* a, int cert_req) {
    return in_library<&TS_REQ_set_cert_req>(libcrypto, "TS_REQ_set_cert_req")(a, cert_req);
}
int TS_REQ_set_msg_imprint(TS_REQ* a, TS_MSG_IMPRINT* msg_imprint) {
    return in_library<&TS_REQ_set_msg_imprint>(libcrypto, "TS_REQ_set_msg_imprint")(a, msg_imprint);
}
int TS_REQ_set_version(TS_REQ* a, long version) {
    return in_library<&TS_REQ_set_version>(libcrypto, "TS_REQ_set_version")(a, version);
}
void TS_RESP_free(TS_RESP* a) {
    return in_library<&TS_RESP_free>(libcrypto, "TS_RESP_free")(a);
}
TS_STATUS_INFO* TS_RESP_get_status_info(TS_RESP* a) {
    return in_library<&TS_RESP_get_status_info>(libcrypto, "TS_RESP_get_status_info")(a);
}
PKCS7* TS_RESP_get_token(TS_RESP* a) {
    return in_library<&TS_RESP_get_token>(libcrypto, "TS_RESP_get_token")(a);
}
TS_TST_INFO* TS_RESP_get_tst_info(TS_RESP* a) {
    return in_library<&TS_RESP_get_tst_info>(libcrypto, "TS_RESP_get_tst_info")(a);
}
int TS_RESP_verify_response(TS_VERIFY_CTX* ctx, TS_RESP* response) {
    return in_library<&TS_RESP_verify_response>(libcrypto, "TS_RESP_verify_response")(ctx,
                                                                                      response);
}
const ASN1_INTEGER* TS_STATUS_INFO_get0_status(const TS_STATUS_INFO* a) {
    return in_library<&TS_STATUS_INFO_get0_status>(libcrypto, "TS_STATUS_INFO_get0_status")(a);
}
const STACK_OF(ASN1_UTF8STRING) * TS_STATUS_INFO_get0_text(const TS_STATUS_INFO* a) {
    return in_library<&TS_STATUS_INFO_get0_text>(libcrypto, "TS_STATUS_INFO_get0_text")(a);
}
const ASN1_GENERALIZEDTIME* TS_TST_INFO_get_time(const TS_TST_INFO* a) {
    return in_library<&TS_TST_INFO_get_time>(libcrypto, "TS_TST_INFO_get_time")(a);
}
void TS_VERIFY_CTX_free(TS_VERIFY_CTX* ctx) {
    return in_library<&TS_VERIFY_CTX_free>(libcrypto, "TS_VERIFY_CTX_free")(ctx);
}
TS_VERIFY_CTX* TS_VERIFY_CTX_new() {
    return in_library<&TS_VERIFY_CTX_new>(libcrypto, "TS_VERIFY_CTX_new")();
}
BIO* TS_VERIFY_CTX_set_data(TS_VERIFY_CTX* ctx, BIO* b) {
    return in_library<&TS_VERIFY_CTX_set_data>(libcrypto, "TS_VERIFY_CTX_set_data")(ctx, b);
}
int TS_VERIFY_CTX_set_flags(TS_VERIFY_CTX* ctx, int f) {
    return in_library<&TS_VERIFY_CTX_set_flags>(libcrypto, "TS_VERIFY_CTX_set_flags")(ctx, f);
}
X509_STORE* TS_VERIFY_CTX_set_store(TS_VERIFY_CTX* ctx, X509_STORE* s) {
    return in_library<&TS_VERIFY_CTX_set_store>(libcrypto, "TS_VERIFY_CTX_set_store")(ctx, s);
}
void X509_ALGOR_free(X509_ALGOR* a) {
    return in_library<&X509_ALGOR_free>(libcrypto, "X509_ALGOR_free")(a);
}
X509_ALGOR* X509_ALGOR_new() {
    return in_library<&X509_ALGOR_new>(libcrypto, "X509_ALGOR_new")();
}
int X509_ALGOR_set0(X509_ALGOR* alg, ASN1_OBJECT* aobj, int ptype, void* pval) {
    return in_library<&X509_ALGOR_set0>(libcrypto, "X509_ALGOR_set0")(alg, aobj, ptype, pval);
}
int X509_NAME_print_ex(BIO* out, const X509_NAME* nm, int indent, unsigned long flags) {
    return in_library<&X509_NAME_print_ex>(libcrypto, "X509_NAME_print_ex")(out, nm, indent, flags);
}
int X509_STORE_add_cert(X509_STORE* ctx, X509* x) {
    return in_library<&X509_STORE_add_cert>(libcrypto, "X509_STORE_add_cert")(ctx, x);
}
void X509_STORE_free(X509_STORE* v) {
    return in_library<&X509_STORE_free>(libcrypto, "X509_STORE_free")(v);
}
X509_VERIFY_PARAM* X509_STORE_get0_param(const X509_STORE* ctx) {
    return in_library<&X509_STORE_get0_param>(libcrypto, "X509_STORE_get0_param")(ctx);
}
X509_STORE* X509_STORE_new() {
    return in_library<&X509_STORE_new>(libcrypto, "X509_STORE_new")();
}
void X509_VERIFY_PARAM_set_time(X509_VERIFY_PARAM* param, time_t t) {
    return in_library<&X509_VERIFY_PARAM_set_time>(libcrypto, "X509_VERIFY_PARAM_set_time")(param,
                                                                                            t);
}
void X509_free(X509* a) {
    return in_library<&X509_free>(libcrypto, "X509_free")(a);
}
X509_NAME* X509_get_subject_name(const X509* a) {
    return in_library<&X509_get_subject_name>(libcrypto, "X509_get_subject_name")(a);
}
TS_RESP* d2i_TS_RESP_bio(BIO* bio, TS_RESP** a) {
    return in_library<&d2i_TS_RESP_bio>(libcrypto, "d2i_TS_RESP_bio")(bio, a);
}
int i2d_TS_REQ_bio(BIO* fp, const TS_REQ* a) {
    return in_library<&i2d_TS_REQ_bio>(libcrypto, "i2d_TS_REQ_bio")(fp, a);
}
