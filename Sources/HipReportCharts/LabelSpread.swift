/// Moves labels of one column apart, each as little as possible and none past another.
enum LabelSpread {
  /// The places of labels that want to stand at `wanted`, at least `gap` apart within `limits`, in the
  /// order of `wanted`; of equals the first is the highest. Where they cannot all fit, they stand
  /// closer.
  static func places(
    _ wanted: [Double], gap: Double, within limits: ClosedRange<Double>
  ) -> [Double] {
    guard wanted.count > 1 else { return wanted.map { clamped($0, to: limits) } }
    let room = limits.upperBound - limits.lowerBound
    let gap = min(gap, room / Double(wanted.count - 1))
    let order = wanted.indices.sorted { (wanted[$0], -$0) < (wanted[$1], -$1) }

    // Without the gaps the labels only have to stay in order: averages of neighbours out of order.
    var pools: [(sum: Double, count: Int)] = []
    for (position, index) in order.enumerated() {
      pools.append((wanted[index] - Double(position) * gap, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let highest = limits.upperBound - Double(wanted.count - 1) * gap
    var result = wanted
    var position = 0
    for pool in pools {
      let place = min(max(pool.sum / Double(pool.count), limits.lowerBound), highest)
      for _ in 0..<pool.count {
        result[order[position]] = place + Double(position) * gap
        position += 1
      }
    }
    return result
  }

  private static func clamped(_ value: Double, to limits: ClosedRange<Double>) -> Double {
    min(max(value, limits.lowerBound), limits.upperBound)
  }
}
