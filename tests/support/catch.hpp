#pragma once

// Debian 12 ships Catch2 2.13, Ubuntu 24.04 ships 3: the same assertions under two names of the
// header.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
