#include "CKernels.h"

// A product is rounded before it is added on every machine: the networks read the same everywhere.
#pragma STDC FP_CONTRACT OFF

// Vectors are passed between functions that are always inlined: how a call would pass them is no matter.
#pragma clang diagnostic ignored "-Wpsabi"

typedef signed char char8 __attribute__((ext_vector_type(8)));
typedef int int8 __attribute__((ext_vector_type(8)));
typedef float float8 __attribute__((ext_vector_type(8)));
typedef double double8 __attribute__((ext_vector_type(8)));

#define choose(mask, one, other) ((mask) ? (float8)(one) : (other))

#define load_float8(place)                         \
  ({                                               \
    float8 loaded;                                 \
    __builtin_memcpy(&loaded, place, sizeof loaded); \
    loaded;                                        \
  })
#define store_float8(place, value)                 \
  do {                                             \
    const float8 stored = value;                   \
    __builtin_memcpy(place, &stored, sizeof stored); \
  } while (0)
#define store_short8(place, value)                 \
  do {                                             \
    const short8 stored = value;                   \
    __builtin_memcpy(place, &stored, sizeof stored); \
  } while (0)

#define TARGET
#define NAME(name) name##_narrow
#define GROUPS 1
#include "vectors.h"

#if defined(__x86_64__)

#define TARGET __attribute__((target("avx2")))
#define NAME(name) name##_wide
#define GROUPS 2
#include "vectors.h"

// Twice the registers of AVX2, and selections that take no instruction of their own.
#define TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl")))
#define NAME(name) name##_widest
#define GROUPS 2
#include "vectors.h"

#define BEST(name, ...)                               \
  (has_fused_products()  ? name##_widest(__VA_ARGS__) \
   : has_wide_products() ? name##_wide(__VA_ARGS__)   \
                         : name##_narrow(__VA_ARGS__))

#else

#define BEST(name, ...) name##_narrow(__VA_ARGS__)

#endif

void fix_floats(const float *source, int16_t *target, long count) {
  BEST(fix_floats, source, target, count);
}

void rectify_floats(float *values, long count) { BEST(rectify_floats, values, count); }

void add_bytes(float *target, const int8_t *source, float scale, long count) {
  BEST(add_bytes, target, source, scale, count);
}

void add_shorts(float *target, const int16_t *source, long count) {
  BEST(add_shorts, target, source, count);
}

void average_rows(const int16_t *source, long rows, long width, int16_t *target) {
  BEST(average_rows, source, rows, width, target);
}

void score_arcs(const float *row, long length, const float *keys, long stride, float *scores) {
  BEST(score_arcs, row, length, keys, stride, scores);
}

void read_units(struct recurrent_unit unit, long start, long end) {
  BEST(read_units, unit, start, end);
}
