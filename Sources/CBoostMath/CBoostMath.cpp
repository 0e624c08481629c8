#include <cmath>
#include <limits>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include "CBoostMath.h"

namespace {

namespace math = boost::math;
namespace policy = boost::math::policies;

/// Errors are values, as the header promises: an exception must not reach Swift.
using Quiet = policy::policy<
    policy::domain_error<policy::ignore_error>, policy::pole_error<policy::ignore_error>,
    policy::overflow_error<policy::ignore_error>, policy::underflow_error<policy::ignore_error>,
    policy::denorm_error<policy::ignore_error>, policy::rounding_error<policy::ignore_error>,
    policy::evaluation_error<policy::ignore_error>,
    policy::indeterminate_result_error<policy::ignore_error>, policy::promote_float<false>,
    policy::promote_double<false>>;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool isShare(double p) { return p >= 0 && p <= 1; }
bool isDegrees(double df) { return df > 0 && std::isfinite(df); }

/// Whatever is thrown in spite of the policy ends here.
template <typename Compute>
double guarded(bool allowed, Compute compute) noexcept {
  if (!allowed) return kNone;
  try {
    return compute();
  } catch (...) {
    return kNone;
  }
}

}  // namespace

double hip_normal_quantile(double p) {
  return guarded(isShare(p), [&] { return quantile(math::normal_distribution<double, Quiet>(), p); });
}

double hip_student_t_cdf(double df, double x) {
  return guarded(isDegrees(df) && !std::isnan(x), [&] {
    return cdf(math::students_t_distribution<double, Quiet>(df), x);
  });
}

double hip_student_t_quantile(double df, double p) {
  return guarded(isDegrees(df) && isShare(p), [&] {
    return quantile(math::students_t_distribution<double, Quiet>(df), p);
  });
}

double hip_chi_squared_cdf(double df, double x) {
  return guarded(isDegrees(df) && x >= 0, [&] {
    return cdf(math::chi_squared_distribution<double, Quiet>(df), x);
  });
}

double hip_chi_squared_quantile(double df, double p) {
  return guarded(isDegrees(df) && isShare(p), [&] {
    return quantile(math::chi_squared_distribution<double, Quiet>(df), p);
  });
}
