//! Results of curves, means and intervals as JSON numbers.

use serde::{Serialize, Serializer};
use std::fmt;

/// A binary number, written with 17 significant digits: enough to read the same number back, digit for digit the same on
/// every machine. Zeros at the end are left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Float(pub(crate) f64);

impl fmt::Display for Float {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0.0 {
            return f.write_str("0");
        }
        let scientific = format!("{:.16e}", self.0.abs());
        let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
        let digits = mantissa.replace('.', "");
        let digits = digits.trim_end_matches('0');
        let exponent: i32 = exponent.parse().unwrap_or_default();
        let sign = if self.0 < 0.0 { "-" } else { "" };
        // From a hundred-thousandth to seventeen digits in full, as `%.17g` of C has it.
        match usize::try_from(exponent) {
            Err(_) if exponent >= -5 => {
                let zeros = exponent.unsigned_abs() as usize - 1;
                write!(f, "{sign}0.{:0<zeros$}{digits}", "")
            }
            Ok(exponent) if exponent < 17 => {
                let whole = exponent + 1;
                match digits.split_at_checked(whole) {
                    Some((whole, "")) => write!(f, "{sign}{whole}"),
                    Some((whole, fraction)) => write!(f, "{sign}{whole}.{fraction}"),
                    None => write!(f, "{sign}{digits:0<whole$}"),
                }
            }
            _ => {
                let (first, rest) = digits.split_at_checked(1).unwrap_or((digits, ""));
                let point = if rest.is_empty() { "" } else { "." };
                write!(f, "{sign}{first}{point}{rest}e{exponent}")
            }
        }
    }
}

impl Serialize for Float {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number: serde_json::Number = self.to_string().parse().map_err(serde::ser::Error::custom)?;
        number.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seventeen_digits_without_zeros_at_the_end() {
        for (number, text) in [
            (0.1, "0.10000000000000001"),
            (0.5, "0.5"),
            (-0.0, "0"),
            (83.875, "83.875"),
            (-0.016_774_616_802_959_965, "-0.016774616802959965"),
            (2030.230_769_230_769_2, "2030.2307692307693"),
            (1e-5, "0.000010000000000000001"),
            (1.5e-7, "1.4999999999999999e-7"),
            (1e16, "10000000000000000"),
            (1e22, "1e22"),
            (100.0, "100"),
            (2.0_f64.powi(80), "1.2089258196146292e24"),
        ] {
            assert_eq!(Float(number).to_string(), text);
            assert_eq!(serde_json::to_string(&Float(number)).unwrap(), text);
        }
    }

    #[test]
    fn every_number_reads_back_to_the_last_bit() {
        // Bits from a simple generator, so that all sizes come by.
        let mut bits = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..20_000 {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let number = f64::from_bits(bits);
            if number.is_finite() {
                let read: f64 = Float(number).to_string().parse().unwrap();
                assert_eq!(read.to_bits(), number.to_bits(), "{number:e}");
            }
        }
    }

    #[test]
    fn what_is_no_number_is_not_written() {
        assert!(serde_json::to_string(&Float(f64::NAN)).is_err());
        assert!(serde_json::to_string(&Float(f64::INFINITY)).is_err());
    }
}
