//! `peil share`: what a sample says about the whole.

mod parts;
mod sample;
mod strata;

use crate::arguments::{Format, ShareArguments};
use crate::json::Exact;
use crate::refusal::Refusal;
use crate::typed::{decimal, excerpt};
use peil_core::shares::{Decision, Interval};
use peil_core::{Comparator, Decimal, LevelTarget, Target, Unit};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;

pub(crate) fn run(
    asked: &ShareArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    match (&asked.parts, &asked.strata, asked.hits.zip(asked.size)) {
        (Some(parts), ..) => parts::run(parts, asked.units, format, words, out),
        (None, Some(strata), _) => strata::run(strata, asked, format, words, out),
        (None, None, Some((hits, size))) => sample::run((hits, size), asked, format, words, out),
        // The command line asks for one of the three.
        (None, None, None) => Ok(()),
    }
}

/// A target in percent.
#[derive(Clone, Copy)]
struct Bar {
    comparator: Comparator,
    percent: Decimal,
}

impl Bar {
    fn read(asked: &ShareArguments, words: &Words) -> Result<Option<Self>, Refusal> {
        let Some(text) = asked.target.as_deref() else { return Ok(None) };
        let percent = decimal("--target", text, words)?;
        let comparator = Comparator::from_symbol(&asked.comparator).ok_or_else(|| {
            let found = excerpt(&asked.comparator);
            Refusal::input(words.say_with(Key::CliComparator, &[("found", found.into())]))
        })?;
        Ok(Some(Self { comparator, percent }))
    }

    fn verdict(self, interval: Interval) -> &'static str {
        match interval.meets(self.comparator, self.percent) {
            Decision::Clear(true) => "met",
            Decision::Clear(false) => "not_met",
            Decision::Undecided { .. } => "undecided",
        }
    }

    const fn json(self) -> TargetJson {
        TargetJson { comparator: self.comparator.symbol(), value: Exact(self.percent) }
    }

    /// The target and what the interval says about it.
    fn text(self, interval: Interval, words: &Words) -> String {
        let key = match interval.meets(self.comparator, self.percent) {
            Decision::Clear(true) => Key::ShareTargetMet,
            Decision::Clear(false) => Key::ShareTargetNotMet,
            Decision::Undecided { .. } => Key::ShareTargetUndecided,
        };
        let target =
            LevelTarget { comparator: self.comparator, value: self.percent, by: None, baseline: None };
        let target = words.target(&Target::Level(target), Unit::Percent);
        let [low, high] = [interval.low(), interval.high()].map(|bound| words.percentage(bound, 1));
        words.say_with(key, &[("target", target.into()), ("low", low.into()), ("high", high.into())])
    }
}

#[derive(Serialize)]
struct TargetJson {
    comparator: &'static str,
    value: Exact,
}
