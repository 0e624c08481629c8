internal import Foundation

/// The k-th smallest of very many values, without sorting them.
///
/// The method of Floyd and Rivest: a sample of the values around the rank that is looked for gives a value that is
/// almost surely next to it, so that few values are moved more than once. Deterministic.
enum Selection {
  /// Moves values of `values` so that the one of `rank`, counted from 0, stands at its place, no smaller one behind it
  /// and no larger one before it. Only the places `low` to `high` are looked at, which must hold those ranks.
  static func place(
    _ rank: Int, of values: UnsafeMutableBufferPointer<Double>, from low: Int, through high: Int
  ) {
    var (low, high) = (low, high)
    while low < high {
      if high - low > 600 { narrow(to: rank, values, low, high) }
      let pivot = values[rank]
      var (up, down) = (low, high)
      repeat {
        while values[up] < pivot { up += 1 }
        while pivot < values[down] { down -= 1 }
        if up <= down {
          values.swapAt(up, down)
          up += 1
          down -= 1
        }
      } while up <= down
      // Between `down` and `up` there is nothing but the pivot.
      if rank <= down {
        high = down
      } else if rank >= up {
        low = up
      } else {
        return
      }
    }
  }

  /// Puts at `rank` the value of that rank within a sample around it.
  private static func narrow(
    to rank: Int, _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int
  ) {
    let count = Double(high - low + 1)
    let share = Double(rank - low + 1) / count
    let sample = 0.5 * exp(2 * log(count) / 3)
    // The sample is shifted towards the middle, so that the pivot falls on the far side of the rank.
    let shift = 0.5 * (log(count) * sample * (count - sample) / count).squareRoot()
    let signed = share < 0.5 ? -shift : shift
    let first = max(low, Int(Double(rank) - share * sample + signed))
    let last = min(high, Int(Double(rank) + (1 - share) * sample + signed))
    place(rank, of: values, from: first, through: last)
  }
}
