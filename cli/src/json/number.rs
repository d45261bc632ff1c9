//! Decimals as JSON numbers, digit for digit.

use peil_core::Decimal;
use serde::{Serialize, Serializer};
use std::fmt;

/// A decimal that is written exactly, as a number and not as a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exact(pub(crate) Decimal);

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number: serde_json::Number = self.0.to_string().parse().map_err(serde::ser::Error::custom)?;
        number.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_kept() {
        for text in
            ["0", "-0.000001", "81.5", "9223372036854.775807", "-9223372036854.775808", "47142.857143"]
        {
            assert_eq!(serde_json::to_string(&Exact(text.parse().unwrap())).unwrap(), text);
        }
    }
}
