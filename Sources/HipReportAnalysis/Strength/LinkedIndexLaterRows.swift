/// What the rows after a moment say of the state at that moment.
final class LaterRows {
  private let size: Int
  /// r
  private var sums: [Double]
  /// N, symmetric.
  private var information: [Double]
  private var product: [Double]

  init(_ size: Int) {
    self.size = size
    sums = Array(repeating: 0, count: size)
    product = sums
    information = Array(repeating: 0, count: size * size)
  }

  func advance(_ step: RateStep) {
    sums[2] += step.duration * sums[0]
    sums[1] = step.carried * sums[0] + step.kept * sums[1]
    for column in 0..<size {
      let level = information[column]
      information[2 * size + column] += step.duration * level
      information[size + column] = step.carried * level + step.kept * information[size + column]
    }
    for row in 0..<size {
      let start = row * size
      let level = information[start]
      information[start + 2] += step.duration * level
      information[start + 1] = step.carried * level + step.kept * information[start + 1]
    }
  }

  func forget(_ component: Int) {
    sums[component] = 0
    for index in 0..<size {
      information[component * size + index] = 0
      information[index * size + component] = 0
    }
  }

  /// What is known of the copy is known of f.
  func copy() {
    let last = size - 1
    sums[0] += sums[last]
    for column in 0..<size { information[column] += information[last * size + column] }
    for row in 0..<size { information[row * size] += information[row * size + last] }
    forget(last)
  }

  func take(
    _ loading: Loading, _ innovation: Double, _ variance: Double,
    _ gain: UnsafePointer<Double>
  ) {
    multiply(gain)
    var known = 1 / variance
    var sum = innovation / variance
    for index in 0..<size {
      known += gain[index] * product[index]
      sum -= gain[index] * sums[index]
    }
    let pairs = Array(zip(loading.components, loading.values))
    for (component, value) in pairs {
      sums[component] += value * sum
      for index in 0..<size {
        information[component * size + index] -= value * product[index]
        information[index * size + component] -= value * product[index]
      }
    }
    for (row, left) in pairs {
      for (column, right) in pairs { information[row * size + column] += left * right * known }
    }
  }

  /// `row` holds the covariances of f with the state.
  func answer(_ row: UnsafePointer<Double>) -> (mean: Double, variance: Double) {
    multiply(row)
    var mean = 0.0
    var variance = 0.0
    for index in 0..<size {
      mean += row[index] * sums[index]
      variance += row[index] * product[index]
    }
    return (mean, variance)
  }

  private func multiply(_ vector: UnsafePointer<Double>) {
    information.withUnsafeBufferPointer { matrix in
      guard let matrix = matrix.baseAddress else { return }
      for row in 0..<size { product[row] = Cholesky.dot(matrix + row * size, vector, size) }
    }
  }
}
