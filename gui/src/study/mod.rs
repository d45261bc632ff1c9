//! One indicator under study: everything that is computed for its screen, once for each choice and not for each frame.

mod courses;
mod doubt;

pub use courses::{Course, Courses, Drawn, End};
pub use doubt::{Doubt, Doubts, Typed, whole_number};

use crate::picture::{self, Card, Picture, limits};
use crate::state::DetailChoices;
use peil_core::methods::{Case, Method, MethodOptions, Verdict};
use peil_core::{Decimal, Source, Target};
use peil_fixtures::{Entry, NationalSeries};

/// The verdicts of all methods, in the order of [`Method::ALL`].
pub type Verdicts = [Verdict; Method::ALL.len()];

/// What is computed for the screen of an indicator.
#[derive(Clone, Debug)]
pub struct Study {
    made_for: Key,
    /// Its values, with the chosen source where two disagree.
    pub series: NationalSeries,
    /// What can be said about them, as chosen.
    pub card: Card,
    /// How many digits the indicator is shown with.
    pub digits: u8,
    /// What the published methods say.
    pub verdicts: Verdicts,
    /// The curves to the date of the target.
    pub courses: Courses,
    /// What is left of it when a sample of a typed size stands behind the values.
    pub doubts: Doubts,
}

/// What a study depends on, beside the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    index: usize,
    across_breaks: bool,
    source: Option<Source>,
    typed: Typed,
}

impl Key {
    fn new(index: usize, choices: &DetailChoices) -> Self {
        let DetailChoices { across_breaks, source, .. } = *choices;
        let typed = Typed { measured: choices.measured.clone(), companies: choices.companies.clone() };
        Self { index, across_breaks, source, typed }
    }
}

impl Study {
    /// Computes everything for the entry at a place of the picture; `None` where there is none.
    #[must_use]
    pub fn new(picture: &Picture, index: usize, choices: &DetailChoices) -> Option<Self> {
        let entry = picture.entry(index)?;
        let made_for = Key::new(index, choices);
        let series = picture::preferring(entry, choices.source);
        let options = picture::options(entry, picture.today, choices.across_breaks);
        let indicator = picture.indicator(entry);
        let chosen = MethodOptions {
            comparison: options,
            direction: indicator.and_then(|indicator| indicator.direction),
            ceiling: limits(entry).map(|(_, ceiling)| ceiling),
            ..MethodOptions::default()
        };
        let subject = Subject { entry, target: &entry.target, options: &chosen };
        Some(Self {
            card: Card::new(entry, &series, options),
            digits: indicator.map_or(1, |indicator| indicator.digits),
            verdicts: Case::new(&series, &entry.target, &chosen).verdicts(),
            courses: Courses::new(subject, &series),
            doubts: Doubts::new(subject, &series, &made_for.typed),
            made_for,
            series,
        })
    }

    /// The place of the entry in the picture.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.made_for.index
    }

    /// The study that was kept where it is still what is asked for, else a new one.
    #[must_use]
    pub fn kept_or_new(
        kept: Option<Self>,
        picture: &Picture,
        index: usize,
        choices: &DetailChoices,
    ) -> Option<Self> {
        let asked = Key::new(index, choices);
        kept.filter(|kept| kept.made_for == asked).or_else(|| Self::new(picture, index, choices))
    }
}

/// What is held against what.
#[derive(Clone, Copy)]
struct Subject<'a> {
    entry: &'a Entry,
    target: &'a Target,
    options: &'a MethodOptions,
}

impl Subject<'_> {
    /// The values there can be, where the unit has any limits.
    const fn limits(&self) -> Option<(Decimal, Decimal)> {
        limits(self.entry)
    }
}
