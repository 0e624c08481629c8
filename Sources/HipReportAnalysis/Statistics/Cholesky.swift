internal import Foundation

/// The lower triangular root of a covariance matrix, row after row in one array.
///
/// *Answers*: products with the inverse, and the determinant. *Formula*: A = L Lᵀ. *Needs*: the lower triangle of a
/// positive definite matrix. *Degenerate cases*: none where a pivot is not positive.
struct Cholesky {
  let size: Int
  /// Only the lower triangle says anything.
  private(set) var elements: [Double]

  /// Takes the matrix over and works in its place; `nil` if it is not positive definite.
  init?(_ matrix: consuming [Double], size: Int) {
    var elements = matrix
    let isDefinite = elements.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { Self.factor($0, size) } ?? true
    }
    guard isDefinite else { return nil }
    self.size = size
    self.elements = elements
  }

  private static func factor(_ a: UnsafeMutablePointer<Double>, _ size: Int) -> Bool {
    for row in 0..<size {
      let left = a + row * size
      for column in 0..<row {
        let other = a + column * size
        left[column] = (left[column] - dot(left, other, column)) / other[column]
      }
      let pivot = left[row] - dot(left, left, row)
      guard pivot > 0, pivot.isFinite else { return false }
      left[row] = pivot.squareRoot()
    }
    return true
  }

  /// Σ xᵢ yᵢ in eight sums at once: one sum after the other would wait for each addition.
  @inline(__always)
  static func dot(
    _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>, _ count: Int
  ) -> Double {
    var first = SIMD4<Double>(repeating: 0)
    var second = SIMD4<Double>(repeating: 0)
    let left = UnsafeRawPointer(x)
    let right = UnsafeRawPointer(y)
    var index = 0
    while index + 8 <= count {
      let byte = index &* 8
      first +=
        left.loadUnaligned(fromByteOffset: byte, as: SIMD4<Double>.self)
        * right.loadUnaligned(fromByteOffset: byte, as: SIMD4<Double>.self)
      second +=
        left.loadUnaligned(fromByteOffset: byte &+ 32, as: SIMD4<Double>.self)
        * right.loadUnaligned(fromByteOffset: byte &+ 32, as: SIMD4<Double>.self)
      index &+= 8
    }
    var sum = (first + second).sum()
    while index < count {
      sum += x[index] * y[index]
      index &+= 1
    }
    return sum
  }

  static func dot(_ x: [Double], _ y: [Double], _ count: Int) -> Double {
    x.withUnsafeBufferPointer { left in
      y.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
        return dot(left, right, count)
      }
    }
  }

  /// Element on the diagonal of the root.
  func pivot(_ index: Int) -> Double { elements[index * size + index] }

  /// Half of the logarithm of the determinant would be the sum of these.
  func logPivots(_ count: Int) -> Double {
    var sum = 0.0
    for index in 0..<count { sum += log(pivot(index)) }
    return sum
  }

  /// L⁻¹ x.
  func solve(_ vector: [Double]) -> [Double] {
    var result = vector
    elements.withUnsafeBufferPointer { root in
      result.withUnsafeMutableBufferPointer { values in
        guard let root = root.baseAddress, let values = values.baseAddress else { return }
        for row in 0..<size {
          let left = root + row * size
          values[row] = (values[row] - Self.dot(left, values, row)) / left[row]
        }
      }
    }
    return result
  }

  /// L⁻¹, lower triangular, row after row.
  func inverse() -> [Double] {
    let size = size
    return [Double](unsafeUninitializedCapacity: size * size) { buffer, count in
      count = size * size
      guard let inverse = buffer.baseAddress else { return }
      elements.withUnsafeBufferPointer { source in
        guard let root = source.baseAddress else { return }
        for row in 0..<size {
          let target = inverse + row * size
          let left = root + row * size
          for column in 0..<size { target[column] = column == row ? 1 : 0 }
          for earlier in 0..<row {
            let factor = left[earlier]
            let source = inverse + earlier * size
            for column in 0...earlier { target[column] -= factor * source[column] }
          }
          let scale = 1 / left[row]
          for column in 0...row { target[column] *= scale }
        }
      }
    }
  }
}
