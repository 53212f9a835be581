/// Functions of eight numbers at a time that need no library and no rounding instruction.
public enum Activations {
  /// e to the power of x, to about seven digits for |x| < 87.
  ///
  /// Cephes' split into a power of two and a polynomial; the power of two is taken from the
  /// mantissa of a sum with 1.5 × 2²³ (Schraudolph 1999), which rounds to the nearest integer.
  @inlinable @inline(__always)
  public static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
    var clamped = x.replacing(with: 86, where: x .> 86)
    clamped.replace(with: -86, where: clamped .< -86)
    let scaled = clamped * 1.442_695
    let magic = scaled + 12_582_912
    let rest = (scaled - (magic - 12_582_912)) * 0.693_147_2
    var power = rest * 0.008_333_333 + 0.041_666_667
    power = power * rest + 0.166_666_67
    power = power * rest + 0.5
    power = power * rest + 1
    power = power * rest + 1
    let exponent = unsafe unsafeBitCast(magic, to: SIMD8<UInt32>.self) &<< 23
    let bits = unsafe unsafeBitCast(power, to: SIMD8<UInt32>.self) &+ exponent
    return unsafe unsafeBitCast(bits, to: SIMD8<Float>.self)
  }

  @inlinable @inline(__always)
  public static func sigmoid(_ x: SIMD8<Float>) -> SIMD8<Float> {
    1 / (1 + exp(-x))
  }
}
