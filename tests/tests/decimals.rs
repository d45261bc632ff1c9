//! Decimals against rational numbers of any size.

use num_rational::BigRational;
use num_traits::Zero;
use peil_core::{Decimal, Notation};
use peil_tests::generated::{any_decimal, cases};
use peil_tests::oracle::{rational, rounded};
use proptest::prelude::{any, prop_assert_eq, proptest};

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn what_is_written_reads_back(value in any_decimal()) {
        for notation in [Notation::Point, Notation::Comma] {
            let text = value.display(notation).to_string();
            prop_assert_eq!(Decimal::parse(&text, notation).map(|parsed| parsed.value), Ok(value));
        }
    }

    #[test]
    fn written_digits_read_back_as_the_rounded_value(value in any_decimal(), digits in 0..=6_u8) {
        if let Some(expected) = value.round_to(digits) {
            let text = value.display_digits(Notation::Comma, digits).to_string();
            let parsed = Decimal::parse(&text, Notation::Comma).map(|parsed| (parsed.value, parsed.digits));
            prop_assert_eq!(parsed, Ok((expected, digits)));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in any::<String>()) {
        for notation in [Notation::Point, Notation::Comma] {
            if let Ok(parsed) = Decimal::parse(&text, notation) {
                let again = parsed.value.display_digits(notation, parsed.digits).to_string();
                let normal = text.trim_start_matches('-').trim_start_matches('0');
                prop_assert_eq!(again.trim_start_matches('-').trim_start_matches('0'), normal);
            }
        }
    }

    #[test]
    fn sums_and_differences_are_exact(a in any_decimal(), b in any_decimal()) {
        prop_assert_eq!(a.checked_add(b), rounded(&(rational(a) + rational(b))));
        prop_assert_eq!(a.checked_sub(b), rounded(&(rational(a) - rational(b))));
    }

    #[test]
    fn products_and_quotients_round_once(a in any_decimal(), b in any_decimal()) {
        prop_assert_eq!(a.checked_mul(b), rounded(&(rational(a) * rational(b))));
        let quotient = if b.is_zero() { None } else { rounded(&(rational(a) / rational(b))) };
        prop_assert_eq!(a.checked_div(b), quotient);
    }

    #[test]
    fn small_quotients_round_once(a in -1_000_000_i64..=1_000_000, b in -1_000_i64..=1_000) {
        let (a, b) = (Decimal::from_millionths(a), Decimal::from_millionths(b));
        let quotient = if b.is_zero() { None } else { rounded(&(rational(a) / rational(b))) };
        prop_assert_eq!(a.checked_div(b), quotient);
        prop_assert_eq!(a.checked_mul(b), rounded(&(rational(a) * rational(b))));
    }

    #[test]
    fn rounding_to_digits_is_rounding_the_fraction(value in any_decimal(), digits in 0..=6_u8) {
        let power = BigRational::from_integer(10_i64.pow(u32::from(digits)).into());
        let whole = (rational(value) * &power * BigRational::from_integer(2.into())).trunc();
        // Truncating twice the number and then halving away from zero is rounding half away from zero.
        let one = BigRational::from_integer(1.into());
        let step = if whole < BigRational::zero() { -one } else { one };
        let rounded_whole = ((whole + step) / BigRational::from_integer(2.into())).trunc();
        prop_assert_eq!(value.round_to(digits), rounded(&(rounded_whole / power)));
    }

    #[test]
    fn order_is_the_order_of_the_numbers(a in any_decimal(), b in any_decimal()) {
        prop_assert_eq!(a.cmp(&b), rational(a).cmp(&rational(b)));
    }
}
