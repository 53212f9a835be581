/// Numbers that look random and are the same in every run (Marsaglia, "Xorshift RNGs", 2003).
public struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
