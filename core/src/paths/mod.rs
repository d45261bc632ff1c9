//! Curves through observations: constant growth, logistic, regression.
