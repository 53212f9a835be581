#include "CKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

bool has_wide_products(void) { return __builtin_cpu_supports("avx2"); }

#define WIDE __attribute__((target("avx2")))

// No fused sums here: the products must round as they do elsewhere.
WIDE static inline void add(float *target, __m256i sums, __m256 scale) {
  const __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), scale);
  _mm256_storeu_ps(target, _mm256_add_ps(_mm256_loadu_ps(target), product));
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
      add(target + row * target_stride + column, low[row], scale);
      add(target + row * target_stride + column + 8, high[row], scale);
    }
  }
}

WIDE void multiply_wide(struct short_matrix matrix, const int16_t *input, long input_stride,
                        float *target, long target_stride, long count) {
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

#else

bool has_wide_products(void) { return false; }

void multiply_wide(struct short_matrix matrix, const int16_t *input, long input_stride,
                   float *target, long target_stride, long count) {}

#endif
