//! The figures a command is about: which file, which place, as they stood when.

use crate::arguments::{Format, PictureArguments};
use crate::calendar;
use crate::refusal::Refusal;
use peil_core::{Assessment, Merged, Options, Period};
use peil_exchange::{Filter, Format as Kind, into_rows};
use peil_fixtures::{DataSet, Entry, LoadError, LoadErrorKind, National, Role, SERIES_CAPACITY, Strictness};
use peil_words::{Key, Verdict, Words};
use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Figures with the choices of the caller.
pub(crate) struct Picture {
    pub(crate) national: Cow<'static, National>,
    places: Places,
    pub(crate) moment: Moment,
    across_breaks: bool,
}

/// The word that stands for every place.
const ALL_PLACES: &str = "all";

/// Which places are shown.
enum Places {
    Home,
    All,
    One(String),
}

/// The present, as the caller sees it.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    asked: Option<Period>,
    month: Option<Period>,
}

/// An entry with what can be said about it.
pub(crate) struct Assessed<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) assessment: Assessment,
    pub(crate) verdict: Verdict,
}

impl Moment {
    /// The end of the period in the text; without a text, today.
    pub(crate) fn read(text: Option<&str>, words: &Words) -> Result<Self, Refusal> {
        let asked = text.map(|text| period(text, words)).transpose()?;
        Ok(Self { asked, month: calendar::this_month() })
    }

    /// The period that the answer speaks of.
    pub(crate) fn period(self) -> Option<Period> {
        self.asked.or(self.month)
    }

    /// What the arithmetic is asked for; without a moment of the caller's own, as seen today.
    pub(crate) fn options(self, entry: &Entry, across_breaks: bool) -> Options {
        let as_seen = self.month.map_or_else(Options::default, |month| entry.seen_in(month));
        Options { across_breaks, as_of: self.asked.or(as_seen.as_of) }
    }
}

/// A period that the caller typed.
pub(crate) fn period(text: &str, words: &Words) -> Result<Period, Refusal> {
    text.parse().map_err(|_| Refusal::input(words.say_with(Key::ErrorPeriod, &[("found", text.into())])))
}

impl Picture {
    pub(crate) fn load(asked: &PictureArguments, format: Format, words: &Words) -> Result<Self, Refusal> {
        let mut national = match &asked.data {
            None => National::embedded()
                .map(Cow::Borrowed)
                .map_err(|error| Refusal::input(words.load_error(error)))?,
            Some(path) => {
                let strictness = if asked.lenient { Strictness::Lenient } else { Strictness::Strict };
                Cow::Owned(read(path, strictness, asked.place.as_deref(), words)?)
            }
        };
        if let Some(source) = &asked.prefer {
            national = Cow::Owned(preferring(&national, source, words)?);
        }
        let moment = Moment::read(asked.as_of.as_deref(), words)?;
        let places = places(asked.place.as_deref(), format, &national, words)?;
        Ok(Self { national, places, moment, across_breaks: asked.across_breaks })
    }

    /// The entries that satisfy the filter: those of the places asked for, and how many there are of other places.
    pub(crate) fn entries(&self, filter: impl Fn(&Entry) -> bool) -> (Vec<Assessed<'_>>, usize) {
        let (shown, left_out): (Vec<&Entry>, Vec<&Entry>) =
            self.national.entries.iter().filter(|entry| filter(entry)).partition(|entry| self.shows(entry));
        (shown.into_iter().map(|entry| self.assess(entry)).collect(), left_out.len())
    }

    fn assess<'a>(&self, entry: &'a Entry) -> Assessed<'a> {
        let assessment = entry.assess(self.moment.options(entry, self.across_breaks));
        Assessed { entry, assessment, verdict: Verdict::of(&assessment, &entry.target) }
    }

    fn shows(&self, entry: &Entry) -> bool {
        match &self.places {
            Places::All => true,
            Places::One(place) => entry.geo == *place,
            // A place that only a user's file knows is that user's own.
            Places::Home => {
                self.national.catalogue.place(&entry.geo).is_none_or(|place| place.role == Role::Home)
            }
        }
    }
}

/// A file of observations, or a table of a statistics office; of that the places asked for, and what Peil knows.
fn read(
    path: &Path,
    strictness: Strictness,
    place: Option<&str>,
    words: &Words,
) -> Result<National, Refusal> {
    let name = path.display().to_string();
    let refuse = |error: &LoadError| Refusal::input(words.load_error(error));
    let unreadable = |error: &std::io::Error| {
        let kind = LoadErrorKind::Io(error.kind());
        refuse(&LoadError { file: name.clone(), line: 0, column: None, field: None, kind })
    };
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let mut file = BufReader::with_capacity(1 << 16, file);
    let head = file.fill_buf().map_err(|error| unreadable(&error))?;
    let catalogue = &National::embedded().map_err(refuse)?.catalogue;
    let own = if is_of_an_office(head) {
        let places = place.filter(|place| *place != ALL_PLACES);
        let filter = Filter::default().only(peil_exchange::Role::Place, places);
        let options = peil_exchange::Options { filter, ..peil_exchange::Options::default() };
        let rows = into_rows(&name, file, catalogue, &options)
            .map_err(|error| Refusal::input(words.exchange_error(&error)))?;
        if rows.data.rows.is_empty() {
            let arguments = [("file", name.as_str().into())];
            return Err(Refusal::input(words.say_with(Key::ExchangeNothingKnown, &arguments)));
        }
        rows.data
    } else {
        DataSet::read(&name, file, catalogue, strictness).map_err(|error| refuse(&error))?
    };
    National::from_rows(own.catalogue, own.rows).map_err(|error| refuse(&error))
}

/// True for what Peil did not write itself, by how it begins.
fn is_of_an_office(head: &[u8]) -> bool {
    const GZIP: &[u8] = &[0x1f, 0x8b];
    head.starts_with(GZIP) || Kind::recognise(head).is_some_and(|kind| kind != Kind::Peil)
}

/// The same picture, with the values of one source wherever it is a side of a conflict.
fn preferring(national: &National, source: &str, words: &Words) -> Result<National, Refusal> {
    let Some(source) = national.catalogue.source_named(source) else {
        return Err(Refusal::input(words.say_with(Key::CliUnknownSource, &[("found", source.into())])));
    };
    let mut national = national.clone();
    for entry in national.entries.iter_mut().filter(|entry| !entry.conflicts.is_empty()) {
        let mut merged = Merged::<SERIES_CAPACITY>::from(entry.series.clone());
        for conflict in &entry.conflicts {
            // Cannot be full: the conflicts came out of a list of this capacity.
            let _ = merged.conflicts.push(*conflict);
        }
        let preferred = merged.preferring(source);
        entry.series = preferred.series;
        entry.conflicts = preferred.conflicts.to_vec();
    }
    Ok(national)
}

fn places(
    asked: Option<&str>,
    format: Format,
    national: &National,
    words: &Words,
) -> Result<Places, Refusal> {
    match asked {
        None if format == Format::Table => Ok(Places::Home),
        None | Some(ALL_PLACES) => Ok(Places::All),
        Some(place) => {
            let is_known = national.catalogue.place(place).is_some()
                || national.entries.iter().any(|entry| entry.geo == place);
            if is_known {
                return Ok(Places::One(place.to_owned()));
            }
            let known: Vec<&str> = national.catalogue.places.iter().map(|place| place.id.as_str()).collect();
            let arguments = [("found", place.into()), ("expected", known.join(", ").into())];
            Err(Refusal::input(words.say_with(Key::CliUnknownPlace, &arguments)))
        }
    }
}
