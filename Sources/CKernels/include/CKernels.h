#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef short short8 __attribute__((ext_vector_type(8)));
typedef int int4 __attribute__((ext_vector_type(4)));

#if defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// The products of eight pairs of 16-bit numbers, neighbors added: one instruction (`pmaddwd` of SSE2).
///
/// Written out since the compiler finds it in plain Swift in some builds and misses it in others,
/// where a network then reads five times slower.
static inline __attribute__((always_inline)) int4 products_of_pairs(short8 one, short8 other) {
#if defined(__SSE2__)
  typedef short half_words __attribute__((vector_size(16)));
  return (int4)__builtin_ia32_pmaddwd128((half_words)one, (half_words)other);
#elif defined(__ARM_NEON)
  const int32x4_t low = vmull_s16(vget_low_s16((int16x8_t)one), vget_low_s16((int16x8_t)other));
  const int32x4_t high = vmull_s16(vget_high_s16((int16x8_t)one), vget_high_s16((int16x8_t)other));
  return (int4)vpaddq_s32(low, high);
#else
  int4 sums;
  for (int index = 0; index < 4; index++)
    sums[index] =
        one[2 * index] * other[2 * index] + one[2 * index + 1] * other[2 * index + 1];
  return sums;
#endif
}

/// A matrix of weights in 16 bits: pairs of rows interleaved, so that two neighbors are multiplied by
/// two neighboring inputs. Rows are even, columns a multiple of sixteen.
struct short_matrix {
  const int16_t *weights;
  long rows;
  long columns;
  float scale;
  /// A number for each column that the products are added to; null to add them to the target.
  const float *bias;
};

/// Whether this processor multiplies sixteen numbers at once (AVX2).
bool has_wide_products(void);

/// Whether it multiplies 32 and adds them to sums in one instruction (AVX-512 with VNNI).
bool has_fused_products(void);

/// Keeps both to registers of at most so many bits, 128 for none of them: tests see that every width
/// gives the same numbers.
void limit_registers(int bits);

/// target = bias + input · matrix for `count` rows of input, to the bit as without wide products.
///
/// Only where `has_wide_products()`.
void multiply_wide(struct short_matrix matrix, const int16_t *input, long input_stride,
                   float *target, long target_stride, long count);

/// target = source in fixed point, 1,024 a one, rounded and cut; `count` is a multiple of eight here
/// and below.
void fix_floats(const float *source, int16_t *target, long count);

/// What is below zero becomes zero.
void rectify_floats(float *values, long count);

/// target += source · scale.
void add_bytes(float *target, const int8_t *source, float scale, long count);

/// target += source, which is in fixed point.
void add_shorts(float *target, const int16_t *source, long count);

/// target = the mean of some rows of `width` numbers, cut to whole numbers.
void average_rows(const int16_t *source, long rows, long width, int16_t *target);

/// scores = row · keys: `length` rows of `stride` numbers, a multiple of sixteen.
void score_arcs(const float *row, long length, const float *keys, long stride, float *scores);

/// A simple recurrent unit in both directions: what it reads and where it writes.
struct recurrent_unit {
  /// Candidates, forget gates and reset gates: three times `width` a row.
  const float *sums;
  const float *input;
  float *output;
  /// Peepholes of forget and reset gate, then their biases: `width` each.
  const float *gates;
  long width;
};

/// Reads the rows from `start` to `end`; the first half of `width` forwards, the second backwards.
void read_units(struct recurrent_unit unit, long start, long end);
