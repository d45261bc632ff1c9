//! Decimals, periods and slopes.

use super::inputs::{decimal, period, show, text};
use crate::{unknown, used};
use core::str::FromStr;
use peil_core::{
    Decimal, DisplayDecimal, Notation, ParseDecimalError, ParsePeriodError, Period, PeriodOutOfRange, Slope,
    days_of_month,
};

pub(super) fn decimals() {
    let (one, other) = (decimal(), Decimal::from_integer(unknown(7)));
    used((Decimal::checked_add(one, other), Decimal::checked_sub(one, other)));
    used((Decimal::checked_mul(one, other), Decimal::checked_div(one, other)));
    used((Decimal::from_parts(unknown(1), unknown(8), unknown(2)), days_of_month(unknown(2024), unknown(2))));
    used((Decimal::checked_neg(one), Decimal::checked_abs(one), Decimal::round_to(one, unknown(2))));
    used((Decimal::is_zero(one), Decimal::is_negative(one), Decimal::is_positive(one)));
    used((Decimal::from_whole(unknown(12)), Decimal::millionths(one), Decimal::from(unknown(3_i32))));
}

pub(super) fn texts() {
    used(Decimal::parse(text(), unknown(Notation::Comma)));
    used((Decimal::from_str(text()), Notation::sign(unknown(Notation::Comma))));
    show::<Decimal>(&decimal());
    show::<DisplayDecimal>(&Decimal::display(decimal(), unknown(Notation::Comma)));
    show::<DisplayDecimal>(&Decimal::display_digits(decimal(), unknown(Notation::Comma), unknown(2)));
    show::<ParseDecimalError>(&unknown(ParseDecimalError::TooLarge));
}

pub(super) fn periods() {
    let (one, other) = (period(), period());
    used((Period::calendar_year(one), Period::calendar_month(one), Period::month_index(one)));
    used((Period::months_until(one, other), Period::after_months(one, unknown(7))));
    used((Period::from_str(text()), Period::try_from(unknown((2024_u16, 5_u8))), <(u16, u8)>::from(one)));
    show::<Period>(&one);
    show::<ParsePeriodError>(&unknown(ParsePeriodError::Shape));
    show::<PeriodOutOfRange>(&unknown(PeriodOutOfRange));
}

pub(super) fn slopes() {
    let (Ok(one), Ok(other)) = (Slope::new(decimal(), unknown(36)), Slope::new(decimal(), unknown(12)))
    else {
        return;
    };
    used((Slope::per_year(one), Slope::change(one), Slope::months(one)));
    used((Slope::change_over(one, unknown(7)), Slope::value_after(one, decimal(), unknown(7))));
    used((Slope::ratio_to(one, other), Slope::keeps_up_with(one, other)));
}
