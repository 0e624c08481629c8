internal import Foundation

/// Numbers that look drawn and are the same for the same seed, on every machine and with any number of cores.
///
/// *Formula*: xoshiro256** (Blackman and Vigna 2018), its state filled by SplitMix64.
struct Randomness: RandomNumberGenerator {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  private var spareNormal: Double?

  /// One stream for each seed, name and number.
  init(seed: UInt64, stream: String, number: Int) {
    // FNV-1a: Swift's own hashes differ from run to run.
    var name: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 { name = (name ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var mixed = seed
    func next() -> UInt64 {
      mixed &+= 0x9e37_79b9_7f4a_7c15
      var word = mixed
      word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word >> 31)
    }
    mixed = next() ^ name
    mixed = next() &+ UInt64(number)
    state = (next(), next(), next(), next())
  }

  mutating func next() -> UInt64 {
    func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
      (word << count) | (word >> (64 - count))
    }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// From 0 up to 1, never 1.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// By the polar method of Marsaglia, which gives two at a time.
  mutating func normal(_ mean: Double = 0, deviation: Double = 1) -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return mean + deviation * spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spareNormal = y * factor
      return mean + deviation * x * factor
    }
  }

  /// Of a shape of 1 or more, by the method of Marsaglia and Tsang.
  mutating func gamma(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if v > 0, log(1 - uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Parts of one whole, more even with a larger shape.
  mutating func parts(_ count: Int, shape: Double) -> [Double] {
    let parts = (0..<count).map { _ in gamma(shape: shape) }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }
}
