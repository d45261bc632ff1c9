//! Several indicators in one number.

use super::inputs::{decimal, real};
use crate::{unknown, used};
use peil_core::composite::{
    CompositeError, Mean, Part, Scale, Standard, composite, contributions, desi_2022,
};
use peil_core::{Decimal, Direction};

pub(super) fn scales() {
    let values = [decimal(), decimal(), decimal()];
    let (values, direction) = (unknown(&values[..]), unknown(Direction::Down));
    used(Scale::min_max(values, direction));
    used(Scale::distance_to_target(values, decimal(), direction));
    used(Scale::goalposts(decimal(), decimal()));
    let Ok(scale) = Scale::desi(decimal(), decimal()) else { return };
    used(
        Scale::onto(Scale::capped(scale), decimal(), decimal()).map(|scale| Scale::score(&scale, decimal())),
    );
    used(Standard::new(values, direction).map(|standard| Standard::score(&standard, decimal())));
    used(CompositeError::code(unknown(CompositeError::NoSpread)));
}

pub(super) fn means() {
    let parts = [Part::new(unknown(Some(real())), decimal()), Part::new(unknown(None), decimal())];
    let (parts, mean) = (unknown(&parts[..]), unknown(Mean::Power(0.5)));
    used(composite(mean, parts));
    let mut shares = [Decimal::ZERO; 2];
    used(contributions(mean, parts, unknown(2), unknown(&mut shares[..])));
    used(shares);
}

pub(super) fn desi() {
    used(desi_2022(unknown([50.0, 60.0, 70.0, 80.0]), unknown(1)));
}
