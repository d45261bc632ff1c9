//! What stands beside a value, and the words of refusals.

use super::inputs::{drain, show, text};
use crate::{unknown, used};
use core::error::Error;
use core::str::FromStr;
use peil_core::composite::CompositeError;
use peil_core::intensity::{ScanError, TallyError};
use peil_core::maturity::{AnswerError, ChangeError, ScoreError};
use peil_core::shares::{ConfidenceError, PlanError, RemainderError, SampleError, StrataError};
use peil_core::{
    Comparator, Definition, Direction, Flags, InsertError, Qualifier, RankError, Reason, Unit, UnknownFlag,
    UnknownUnit,
};

pub(super) fn flags_and_units() {
    let (one, other) = (Flags::from_bits(unknown(3)), Flags::from_bits(unknown(5)));
    used((Flags::bits(one), Flags::with(one, other), Flags::contains(one, other), Flags::is_empty(one)));
    drain(Flags::iter(one));
    used(Flags::from_letters(text()));
    show::<Flags>(&one);
    show::<UnknownFlag>(&unknown(UnknownFlag { letter: 'x' }));
    used((Unit::name(unknown(Unit::Percent)), Unit::of_difference(unknown(Unit::Percent))));
    used(Unit::from_str(text()));
    show::<Unit>(&unknown(Unit::Percent));
    show::<UnknownUnit>(&unknown(UnknownUnit));
}

pub(super) fn names_and_signs() {
    let comparator = unknown(Comparator::AtLeast);
    used((
        Comparator::direction(comparator),
        Comparator::symbol(comparator),
        Comparator::from_symbol(text()),
    ));
    used((Direction::sign(unknown(Direction::Up)), Direction::reversed(unknown(Direction::Up))));
    let qualifier = unknown(Qualifier::About);
    used((Qualifier::is_bound(qualifier), Qualifier::mirrored(qualifier), Qualifier::name(qualifier)));
    used(Qualifier::of_sum(qualifier, unknown(Qualifier::AtLeast)));
    used(Definition::same_measure(unknown(Definition::UNSTATED), unknown(Definition::UNSTATED)));
    used(Reason::code(unknown(Reason::NoFit)));
}

pub(super) fn refusals() {
    show::<Reason>(&unknown(Reason::NoFit));
    show::<InsertError>(&unknown(InsertError::Full { capacity: 1 }));
    show::<RankError>(&unknown(RankError::PlaceZero));
    show::<CompositeError>(&unknown(CompositeError::NoSpread));
    show::<ScanError>(&unknown(ScanError::SpareBits));
    show::<TallyError>(&unknown(TallyError::SpareBits));
    show::<AnswerError>(&unknown(AnswerError::NoSuchItem {
        question: peil_core::maturity::Question::Q1a,
        item: 99,
    }));
    show::<ChangeError>(&unknown(ChangeError::NotLater));
    show::<ScoreError>(&unknown(ScoreError::NothingAnswered));
    show::<ConfidenceError>(&unknown(ConfidenceError::OutOfRange));
    show::<PlanError>(&unknown(PlanError::Margin));
    show::<RemainderError>(&unknown(RemainderError::LengthsDiffer));
    show::<SampleError>(&unknown(SampleError::Empty));
    let error = unknown(StrataError::NoPopulation);
    show::<StrataError>(&error);
    used(StrataError::source(&error));
}
