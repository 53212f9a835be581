// The loops over floats, compiled once for each width of register: `TARGET` says for which machine,
// `NAME` what each is called there, `GROUPS` how many eights of a chain go side by side.
// No guard: the file is read more than once.

/// Rounds to fixed point, 1,024 a one; what is too large is cut.
TARGET static inline __attribute__((always_inline)) short8 NAME(fixed)(float8 values) {
  float8 scaled = values * 1024.0f;
  scaled = choose(scaled > 32767.0f, 32767.0f, scaled);
  scaled = choose(scaled < -32767.0f, -32767.0f, scaled);
  // 1.5 × 2²³ plus a small whole number is exact, and its low bits are the number.
  const int8 bits = (int8)(scaled + 12582912.0f);
  return __builtin_convertvector(bits, short8);
}

TARGET static void NAME(fix_floats)(const float *source, int16_t *target, long count) {
  for (long place = 0; place < count; place += 8)
    store_short8(target + place, NAME(fixed)(load_float8(source + place)));
}

TARGET static void NAME(rectify_floats)(float *values, long count) {
  const float8 zero = 0;
  for (long place = 0; place < count; place += 8) {
    const float8 value = load_float8(values + place);
    store_float8(values + place, choose(value < 0.0f, zero, value));
  }
}

TARGET static void NAME(add_bytes)(float *target, const int8_t *source, float scale, long count) {
  for (long place = 0; place < count; place += 8) {
    char8 bytes;
    __builtin_memcpy(&bytes, source + place, sizeof bytes);
    const float8 product = __builtin_convertvector(bytes, float8) * scale;
    store_float8(target + place, load_float8(target + place) + product);
  }
}

TARGET static void NAME(add_shorts)(float *target, const int16_t *source, long count) {
  for (long place = 0; place < count; place += 8) {
    short8 shorts;
    __builtin_memcpy(&shorts, source + place, sizeof shorts);
    const float8 value = __builtin_convertvector(shorts, float8) * (1.0f / 1024.0f);
    store_float8(target + place, load_float8(target + place) + value);
  }
}

TARGET static void NAME(average_rows)(const int16_t *source, long rows, long width,
                                      int16_t *target) {
  const double share = rows > 1 ? rows : 1;
  for (long column = 0; column < width; column += 8) {
    int8 sum = 0;
    for (long row = 0; row < rows; row++) {
      short8 shorts;
      __builtin_memcpy(&shorts, source + row * width + column, sizeof shorts);
      sum += __builtin_convertvector(shorts, int8);
    }
    // A double holds the quotient of two such numbers so closely that cutting it cuts the true one.
    const double8 mean = __builtin_convertvector(sum, double8) / share;
    store_short8(target + column,
                 __builtin_convertvector(__builtin_convertvector(mean, int8), short8));
  }
}

/// The products of one row with columns of `keys`, `stride` (a multiple of sixteen) of them.
TARGET static void NAME(score_arcs)(const float *row, long length, const float *keys, long stride,
                                    float *scores) {
  for (long first = 0; first < stride; first += 16) {
    float8 low = 0, high = 0;
    for (long place = 0; place < length; place++) {
      low += load_float8(keys + place * stride + first) * row[place];
      high += load_float8(keys + place * stride + first + 8) * row[place];
    }
    store_float8(scores + first, low);
    store_float8(scores + first + 8, high);
  }
}

/// e to the power of x, as `Activations.exp`.
TARGET static inline __attribute__((always_inline)) float8 NAME(power)(float8 x) {
  x = choose(x > 86.0f, 86.0f, x);
  x = choose(x < -86.0f, -86.0f, x);
  const float8 scaled = x * 1.442695f;
  const float8 magic = scaled + 12582912.0f;
  const float8 rest = (scaled - (magic - 12582912.0f)) * 0.6931472f;
  float8 power = rest * 0.008333333f + 0.041666667f;
  power = power * rest + 0.16666667f;
  power = power * rest + 0.5f;
  power = power * rest + 1.0f;
  power = power * rest + 1.0f;
  return (float8)((int8)power + ((int8)magic << 23));
}

TARGET static inline __attribute__((always_inline)) float8 NAME(sigmoid)(float8 x) {
  return 1.0f / (1.0f + NAME(power)(-x));
}

/// One step of `count` eights of cells of one direction.
TARGET static inline __attribute__((always_inline)) void NAME(step)(
    struct recurrent_unit unit, long first, long row, float8 *cells, int count) {
  const float *sums = unit.sums + row * 3 * unit.width + first;
  const float *input = unit.input + row * unit.width + first;
  float *output = unit.output + row * unit.width + first;
  const float *gates = unit.gates + first;
#pragma clang loop unroll(full)
  for (int group = 0; group < count; group++) {
    const long place = 8 * group;
    const float8 candidate = load_float8(sums + place);
    const float8 forget = NAME(sigmoid)(load_float8(sums + unit.width + place) +
                                        load_float8(gates + place) * cells[group] +
                                        load_float8(gates + 2 * unit.width + place));
    const float8 reset = NAME(sigmoid)(load_float8(sums + 2 * unit.width + place) +
                                       load_float8(gates + unit.width + place) * cells[group] +
                                       load_float8(gates + 3 * unit.width + place));
    cells[group] = candidate + forget * (cells[group] - candidate);
    const float8 skip = load_float8(input + place);
    store_float8(output + place, skip + reset * (cells[group] - skip));
  }
}

TARGET static inline __attribute__((always_inline)) void NAME(read_chains)(
    struct recurrent_unit unit, long start, long end, long first, int count) {
  float8 forwards[2] = {0, 0}, backwards[2] = {0, 0};
  for (long ahead = start, back = end - 1; ahead < end; ahead++, back--) {
    NAME(step)(unit, first, ahead, forwards, count);
    NAME(step)(unit, unit.width / 2 + first, back, backwards, count);
  }
}

TARGET static void NAME(read_units)(struct recurrent_unit unit, long start, long end) {
  const long half = unit.width / 2;
  // A step waits for the one before it: chains that wait for nothing of one another go side by side.
  long first = 0;
  for (; first + 8 * GROUPS <= half; first += 8 * GROUPS)
    NAME(read_chains)(unit, start, end, first, GROUPS);
  for (; first < half; first += 8) NAME(read_chains)(unit, start, end, first, 1);
}

#undef TARGET
#undef NAME
#undef GROUPS
