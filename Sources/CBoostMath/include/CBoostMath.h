#ifndef HIPREPORT_C_BOOST_MATH_H
#define HIPREPORT_C_BOOST_MATH_H

#ifdef __cplusplus
extern "C" {
#endif

/// Distribution functions that neither Swift nor the C library has; Swift cannot import the templates
/// of Boost.Math. Each returns NaN for an argument outside its domain, and an infinity where the
/// quantile of 0 or 1 has no bound. No C++ exception leaves a function.

/// The x with P(X <= x) = `p` of the standard normal distribution; it gives the factors of ranges.
double hip_normal_quantile(double p);

/// P(T <= `x`) of Student's t with `df` degrees of freedom; it gives the p of a slope.
double hip_student_t_cdf(double df, double x);

/// The x with P(T <= x) = `p` of Student's t; it gives the range of a slope with an estimated error.
double hip_student_t_quantile(double df, double p);

/// P(X <= `x`) of chi-squared with `df` degrees of freedom; it tells a scatter that is too large.
double hip_chi_squared_cdf(double df, double x);

/// The x with P(X <= x) = `p` of chi-squared; it gives the range of an estimated error.
double hip_chi_squared_quantile(double df, double p);

#ifdef __cplusplus
}
#endif

#endif
