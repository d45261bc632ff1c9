//! Every refusal says what is wrong, and every stable name is one.

use core::fmt::{Debug, Display};
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::composite::CompositeError;
use crate::intensity::{Level, Provenance, ScanError, TallyError};
use crate::maturity::{AnswerError, Band, ChangeError, Dimension, Question, ScoreError, Stage};
use crate::methods::{NoInterval, Quantity, UnknownMethod};
use crate::paths::Curve;
use crate::record::{Field, RecordError, TextError};
use crate::shares::{ConfidenceError, PlanError, RemainderError, SampleError, StrataError};
use crate::*;

/// The sentence of an error that tells no number: it is there, and it is prose.
fn plain(error: &(impl Display + Debug)) {
    let sentence = error.to_string();
    assert!(sentence.split(' ').count() >= 3, "{error:?}: {sentence}");
}

/// The sentence of an error that tells what it found.
fn telling(error: &(impl Display + Debug), told: &[&str]) {
    let sentence = error.to_string();
    assert!(told.iter().all(|it| sentence.contains(it)), "{error:?}: {sentence}");
}

#[test]
fn what_is_found_is_told() {
    let (period, question) = (Period::year(2024).unwrap(), Question::ALL[0]);
    let (code, items) = (question.code(), question.items().to_string());
    telling(&InsertError::Full { capacity: 37 }, &["37"]);
    telling(&InsertError::Duplicate { period }, &["2024"]);
    telling(&UnknownFlag { letter: 'z' }, &["'z'", "b, c, d, e, i, p, q and u"]);
    telling(&UnknownUnit, &Unit::ALL.map(Unit::name));
    telling(&UnknownMethod, &["statcan", "digital_decade"]);
    telling(&ParseDueError, &["2025-08-01", "2025-Q3"]);
    telling(&PeriodOutOfRange, &["1900", "2199", "12"]);
    telling(&ParsePeriodError::OutOfRange, &["1900", "2199", "12"]);
    telling(&ParsePeriodError::Shape, &["2024-10"]);
    telling(&RankError::TooFew { of: 27 }, &["27"]);
    telling(&ParseDecimalError::NotADigit { position: 3 }, &["position 4"]);
    telling(&ScanError::NotTwelve { answers: 5 }, &["twelve", "5"]);
    telling(&ScanError::Sign { position: 10, sign: 'x' }, &["11", "'x'"]);
    telling(&ScanError::NoSuchItem { position: 12 }, &["13", "twelve"]);
    telling(&TallyError::LengthsDiffer { yes: 7, unknown: 8 }, &["7", "8"]);
    telling(&ChangeError::Missing(Stage::T1), &["T1"]);
    telling(&ScoreError::Unanswered { cells: 5 }, &["5", "96"]);
    telling(&AnswerError::NoSuchItem { question, item: 40 }, &[code, "41", &items]);
    telling(&AnswerError::ItemCount { question, given: 41 }, &[code, "41", &items]);
    telling(&AnswerError::AboveScale { question, item: 1, given: 41 }, &[code, "item 2", "41"]);
    telling(&RecordError::Version { found: 9 }, &["9", "1"]);
    telling(&RecordError::TooShort { length: 5 }, &["5", "20"]);
    telling(&RecordError::TrailingBytes { count: 3 }, &["3"]);
    telling(&RecordError::Checksum { found: 0xab, computed: 0xcd }, &["000000ab", "000000cd"]);
    telling(&RecordError::Reserved { field: Field::Sector, value: 99 }, &["99", "sector"]);
    telling(&TextError::Character { position: 6, character: '!' }, &["7", "'!'"]);
    telling(&TextError::TooShort { length: 5 }, &["5", "36"]);
    telling(&TextError::TrailingCharacters { count: 3 }, &["3"]);
    telling(&TextError::Record(RecordError::TrailingBytes { count: 3 }), &["3 bytes"]);
    telling(&StrataError::NothingMeasured { cell: 4 }, &["4"]);
    telling(&StrataError::Impossible { cell: 4, error: SampleError::Empty }, &["4", "nothing was measured"]);
}

#[test]
fn what_tells_no_number_is_a_sentence() {
    Reason::ALL.iter().for_each(plain);
    for error in [ScanError::SpareBits, ScanError::YesAndUnknown] {
        plain(&error);
    }
    for error in [
        TallyError::SpareBits,
        TallyError::YesAndUnknown,
        TallyError::CompositionsDiffer,
        TallyError::TooLarge,
    ] {
        plain(&error);
    }
    for error in [NoInterval::NoObservation, NoInterval::ValueIsBound, NoInterval::NotAShare] {
        plain(&error);
    }
    plain(&RankError::PlaceZero);
    plain(&ParseDecimalError::Empty);
    plain(&CompositeError::NoSpread);
    plain(&ScoreError::NothingAnswered);
    for error in [ChangeError::RulesDiffer, ChangeError::NotLater] {
        plain(&error);
    }
    for error in [RecordError::Empty, RecordError::YesAndUnknown] {
        plain(&error);
    }
    plain(&TextError::Prefix);
    for error in [ConfidenceError::OutOfRange, ConfidenceError::TooFarOut] {
        plain(&error);
    }
    for error in [
        PlanError::Margin,
        PlanError::Share,
        PlanError::NoPopulation,
        PlanError::MoreMeasuredThanThereAre,
        PlanError::TooMany,
    ] {
        plain(&error);
    }
    for error in [RemainderError::NothingToDivideBy, RemainderError::LengthsDiffer] {
        plain(&error);
    }
    for error in [SampleError::MoreHitsThanMeasured, SampleError::MoreMeasuredThanThereAre] {
        plain(&error);
    }
    plain(&StrataError::NoPopulation);
}

/// Names are the letters of what they name, in small letters with underscores.
fn named<T: Copy + Debug>(all: &[T], name: impl Fn(T) -> &'static str) {
    for value in all {
        let words = format!("{value:?}").chars().fold(String::new(), |mut words, letter| {
            if letter.is_uppercase() && !words.is_empty() {
                words.push('_');
            }
            words.extend(letter.to_lowercase());
            words
        });
        assert_eq!(name(*value), words);
    }
}

#[test]
fn stable_names_are_what_they_name() {
    use {Field as F, Provenance as P, Qualifier as Q, Quantity as N};
    named(&[Q::Exact, Q::AtLeast, Q::MoreThan, Q::AtMost, Q::LessThan, Q::About], Qualifier::name);
    named(&[P::Confirmed, P::Reported, P::Inferred], Provenance::code);
    named(&Level::ALL, Level::code);
    named(&Dimension::ALL, Dimension::code);
    named(&Band::ALL, Band::code);
    let fields = [F::Language, F::Size, F::Sector, F::Composition, F::Province, F::Answers, F::Minute];
    named(&fields, Field::code);
    let quantities = [
        N::Ratio,
        N::Growth,
        N::RequiredGrowth,
        N::LimitCoefficient,
        N::ValueAtTarget,
        N::ShareOfWay,
        N::MeanChange,
        N::LastChange,
        N::Deviation,
        N::Distance,
        N::CurrentStatus,
        N::AnticipatedGap,
        N::ShareOfTarget,
        N::IdealValue,
        N::AheadOfIdeal,
        N::BaselineRate,
        N::BaselineAtTarget,
        N::BaselineAheadOfTarget,
    ];
    named(&quantities, Quantity::name);
    assert_eq!(Stage::ALL.map(Stage::code), ["T0", "T1", "T2"]);
    let curves = ["linear", "cagr", "logistic", "ols", "wls", "cagr_ols", "logistic_ols", "logistic_fit"];
    assert_eq!(Curve::ALL.map(Curve::name), curves);
}

#[test]
fn a_target_is_what_its_kind_says() {
    let (by, baseline) = (Some(Period::year(2030).unwrap()), Some(Period::year(2021).unwrap()));
    let whole = Decimal::from_integer;
    let level = LevelTarget { comparator: Comparator::LessThan, value: whole(95), by, baseline };
    let milestone = Milestone { due: "2030".parse().unwrap(), done: false };
    let targets = [
        Target::Level(level),
        Target::Rank(RankTarget { place: 3, by, baseline }),
        Target::Convergence { by, baseline },
        Target::Cumulative(LevelTarget { comparator: Comparator::AtLeast, by: None, ..level }),
        Target::Budget(Budget { ceiling: whole(7), by }),
        Target::Entitlement(Entitlement { share: None, maximum: whole(9), by }),
        Target::Milestone(milestone),
        Target::None,
    ];
    let of = |read: fn(&Target) -> String| targets.iter().map(read).collect::<Vec<_>>().join(" ");
    assert_eq!(
        of(|target| target.kind().into()),
        "level rank convergence cumulative budget entitlement milestone none"
    );
    let or_dash = |value: Option<String>| value.unwrap_or_else(|| "-".into());
    let shown = targets.map(|target| {
        let period = |period: Option<Period>| or_dash(period.map(|period| period.to_string()));
        let value = or_dash(target.value().map(|value| value.to_string()));
        let asked = or_dash(target.comparator().map(|asked| format!("{asked:?}")));
        let direction = or_dash(target.direction().map(|direction| format!("{direction:?}")));
        format!("{asked} {value} {direction} {} {}", period(target.by()), period(target.baseline()))
    });
    let expected = [
        "LessThan 95 Down 2030 2021",
        "AtMost 3 Down 2030 2021",
        "AtLeast 0 Up 2030 2021",
        "AtLeast 95 Up - 2021",
        "AtMost 7 Up 2030 -",
        "AtMost 9 - 2030 -",
        "- - - - -",
        "- - - - -",
    ];
    assert_eq!(shown, expected);
}
