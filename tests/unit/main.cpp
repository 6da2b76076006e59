// doctest's main. Each stage's tests stand in a file of their own beside this one.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
