#include "CKernels.h"

// A product is rounded before it is added, as elsewhere: no fused sums of floats.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)
#include <immintrin.h>
#include <stdatomic.h>

static _Atomic int register_bits = 512;

void limit_registers(int bits) { atomic_store(&register_bits, bits); }

static bool allows_registers(int bits) {
  return atomic_load_explicit(&register_bits, memory_order_relaxed) >= bits;
}

bool has_fused_products(void) {
  return allows_registers(512) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vnni");
}

bool has_wide_products(void) {
  return has_fused_products() || (allows_registers(256) && __builtin_cpu_supports("avx2"));
}

#define WIDE __attribute__((target("avx2")))

WIDE static inline void add(float *target, const float *base, __m256i sums, __m256 scale) {
  const __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale);
  _mm256_storeu_ps(target, _mm256_add_ps(_mm256_loadu_ps(base), product));
}

WIDE static inline __m256i pair(const int16_t *input) {
  int32_t two;
  __builtin_memcpy(&two, input, sizeof two);
  return _mm256_set1_epi32(two);
}

/// Some rows of input by all columns, sixteen at a time: the sums stay in registers.
WIDE static inline __attribute__((always_inline)) void multiply_rows(
    struct short_matrix matrix, const int16_t *input, long input_stride, float *target,
    long target_stride, int count) {
  const __m256 scale = _mm256_set1_ps(matrix.scale);
  for (long column = 0; column < matrix.columns; column += 16) {
    __m256i low[6], high[6];
    for (int row = 0; row < count; row++) low[row] = high[row] = _mm256_setzero_si256();
    const int16_t *weights = matrix.weights + 2 * column;
    for (long depth = 0; depth < matrix.rows; depth += 2, weights += 2 * matrix.columns) {
      const __m256i first = _mm256_loadu_si256((const __m256i *)weights);
      const __m256i second = _mm256_loadu_si256((const __m256i *)(weights + 16));
      for (int row = 0; row < count; row++) {
        const __m256i two = pair(input + row * input_stride + depth);
        low[row] = _mm256_add_epi32(low[row], _mm256_madd_epi16(two, first));
        high[row] = _mm256_add_epi32(high[row], _mm256_madd_epi16(two, second));
      }
    }
    for (int row = 0; row < count; row++) {
      float *place = target + row * target_stride + column;
      const float *base = matrix.bias ? matrix.bias + column : place;
      add(place, base, low[row], scale);
      add(place + 8, base + 8, high[row], scale);
    }
  }
}

WIDE static void multiply_in_256_bits(struct short_matrix matrix, const int16_t *input,
                                      long input_stride, float *target, long target_stride,
                                      long count) {
  long row = 0;
  for (; row + 6 <= count; row += 6)
    multiply_rows(matrix, input + row * input_stride, input_stride, target + row * target_stride,
                  target_stride, 6);
  for (; row + 2 <= count; row += 2)
    multiply_rows(matrix, input + row * input_stride, input_stride, target + row * target_stride,
                  target_stride, 2);
  for (; row < count; row++)
    multiply_rows(matrix, input + row * input_stride, input_stride, target + row * target_stride,
                  target_stride, 1);
}

#define FUSED __attribute__((target("avx512f,avx512bw,avx512vnni")))

/// Written out since the compiler parts the intrinsic into a product and a sum, at half the speed.
FUSED static inline __attribute__((always_inline)) void add_products(__m512i *sums, __m512i pair,
                                                                     __m512i weights) {
  __asm__("vpdpwssd %2, %1, %0" : "+v"(*sums) : "v"(pair), "v"(weights));
}

/// Some rows of input by some registers of columns, sixteen each, from `column` on.
FUSED static inline __attribute__((always_inline)) void multiply_block(
    struct short_matrix matrix, const int16_t *input, long input_stride, float *target,
    long target_stride, long column, int rows, int registers) {
  __m512i sums[12][8];
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++)
    for (int part = 0; part < registers; part++) sums[row][part] = _mm512_setzero_si512();
  const int16_t *weights = matrix.weights + 2 * column;
  for (long depth = 0; depth < matrix.rows; depth += 2, weights += 2 * matrix.columns) {
    __m512i part_weights[8];
    for (int part = 0; part < registers; part++)
      part_weights[part] = _mm512_loadu_si512(weights + 32 * part);
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) {
      int32_t two;
      __builtin_memcpy(&two, input + row * input_stride + depth, sizeof two);
      const __m512i pair = _mm512_set1_epi32(two);
      for (int part = 0; part < registers; part++)
        add_products(&sums[row][part], pair, part_weights[part]);
    }
  }
  const __m512 scale = _mm512_set1_ps(matrix.scale);
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++)
    for (int part = 0; part < registers; part++) {
      float *place = target + row * target_stride + column + 16 * part;
      const __m512 product = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[row][part]), scale);
      const float *base = matrix.bias ? matrix.bias + column + 16 * part : place;
      _mm512_storeu_ps(place, _mm512_add_ps(_mm512_loadu_ps(base), product));
    }
}

FUSED static inline __attribute__((always_inline)) void multiply_columns(
    struct short_matrix matrix, const int16_t *input, long input_stride, float *target,
    long target_stride, int rows) {
  long column = 0;
#define BLOCKS(registers)                                                                       \
  for (; column + 16 * registers <= matrix.columns; column += 16 * registers)                   \
    multiply_block(matrix, input, input_stride, target, target_stride, column, rows, registers)
  // A sum waits for the one before it: few rows take many columns side by side.
  if (rows <= 2) BLOCKS(8);
  if (rows <= 4) BLOCKS(6);
  if (rows <= 4) BLOCKS(3);
  BLOCKS(2);
  BLOCKS(1);
#undef BLOCKS
}

FUSED static void multiply_in_512_bits(struct short_matrix matrix, const int16_t *input,
                                       long input_stride, float *target, long target_stride,
                                       long count) {
  long row = 0;
  for (; row + 12 <= count; row += 12)
    multiply_columns(matrix, input + row * input_stride, input_stride,
                     target + row * target_stride, target_stride, 12);
  for (; row + 4 <= count; row += 4)
    multiply_columns(matrix, input + row * input_stride, input_stride,
                     target + row * target_stride, target_stride, 4);
  for (; row + 2 <= count; row += 2)
    multiply_columns(matrix, input + row * input_stride, input_stride,
                     target + row * target_stride, target_stride, 2);
  if (row < count)
    multiply_columns(matrix, input + row * input_stride, input_stride,
                     target + row * target_stride, target_stride, 1);
}

void multiply_wide(struct short_matrix matrix, const int16_t *input, long input_stride,
                   float *target, long target_stride, long count) {
  if (has_fused_products())
    multiply_in_512_bits(matrix, input, input_stride, target, target_stride, count);
  else
    multiply_in_256_bits(matrix, input, input_stride, target, target_stride, count);
}

#else

bool has_wide_products(void) { return false; }

bool has_fused_products(void) { return false; }

void limit_registers(int bits) {}

void multiply_wide(struct short_matrix matrix, const int16_t *input, long input_stride,
                   float *target, long target_stride, long count) {}

#endif
