//! The names of fields, and their values, as a person knows them.

use crate::Subject;
use crate::workbook::{Column, Described, columns_of};
use peil_core::Decimal;
use peil_core::maturity::Stage;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{
    Assessment, Company, Consent, Contact, Date, DmaSector, FollowUp, FollowUpKind, ImportMapping,
    InboxRecord, PublishedScores, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service,
    ServiceCategory, ServiceStatus, Setting, StageReached, Wish, default_funnel,
};
use peil_words::{Key, Words};

/// The name of a field, as it stands above its column in the workbook; its name in the file where it has none there.
#[must_use]
pub fn field(words: &Words, subject: Subject, column: &str) -> String {
    known(words, subject, column).unwrap_or_else(|| column.to_owned())
}

/// The name of a field of whatever has one of that name.
pub(super) fn anywhere(words: &Words, column: &str) -> String {
    Subject::ALL
        .into_iter()
        .find_map(|subject| known(words, subject, column))
        .unwrap_or_else(|| column.to_owned())
}

fn known(words: &Words, subject: Subject, column: &str) -> Option<String> {
    fn heading<R: Described>(words: &Words, column: &str) -> Option<String> {
        let columns: Vec<Column<R>> = columns_of();
        let found = columns.iter().find(|known| known.field == column)?;
        Some(found.heading(words))
    }
    match subject {
        Subject::Company => heading::<Company>(words, column),
        Subject::Contact => heading::<Contact>(words, column),
        Subject::Stage => heading::<StageReached>(words, column),
        Subject::Scan => heading::<ScanRecord>(words, column),
        Subject::Assessment => heading::<Assessment>(words, column),
        Subject::Wish => heading::<Wish>(words, column),
        Subject::Service => heading::<Service>(words, column),
        Subject::FollowUp => heading::<FollowUp>(words, column),
        Subject::RegionalCount => heading::<RegionalCount>(words, column),
        Subject::RegionalObservation => heading::<RegionalObservation>(words, column),
        Subject::RegionalTarget => heading::<RegionalTarget>(words, column),
        Subject::Setting => heading::<Setting>(words, column),
        Subject::Scores => heading::<PublishedScores>(words, column),
        Subject::Kiosk => heading::<InboxRecord>(words, column),
        Subject::Mapping => heading::<ImportMapping>(words, column),
    }
    .or_else(|| extra(column).map(|key| words.say(key)))
}

/// Fields that have no column of their own in the workbook.
fn extra(column: &str) -> Option<Key> {
    Some(match column {
        "cells" | "answers" => Key::ImportFieldAnswers,
        "finished" => Key::BookFinished,
        _ => return None,
    })
}

/// The value of a field as a person knows it, from how it stands in the file of the portfolio: `12 May 2026` from
/// `2026-05-12`. What has no other form is given as it stands.
#[must_use]
pub fn value(words: &Words, subject: Subject, column: &str, raw: &str) -> String {
    said(words, subject, column, raw).unwrap_or_else(|| raw.to_owned())
}

fn said(words: &Words, subject: Subject, column: &str, raw: &str) -> Option<String> {
    fn of<T: Copy>(all: &[T], code: impl Fn(T) -> String, raw: &str) -> Option<T> {
        all.iter().copied().find(|known| code(*known) == raw)
    }
    if let Ok(day) = raw.parse::<Date>() {
        return Some(words.day(day.into()));
    }
    match (subject, column) {
        (Subject::Company, "sector" | "second_sector") => {
            of(&DmaSector::ALL, |sector| sector.code().to_owned(), raw).map(|sector| words.sector(sector))
        }
        (Subject::Company | Subject::RegionalCount, "section") => {
            raw.chars().next().and_then(Sector::from_letter).map(|section| words.section(section))
        }
        (_, "size") => {
            of(&SizeClass::ALL, |size| size.code().to_owned(), raw).map(|size| words.size_class(size))
        }
        (_, "province") => {
            of(&Province::ALL, |province| province.code().to_owned(), raw).map(|it| words.province(it))
        }
        (Subject::Company, "consent") => {
            of(&Consent::ALL, |consent| consent.code().to_owned(), raw).map(|consent| words.consent(consent))
        }
        (Subject::FollowUp, "kind") => {
            of(&FollowUpKind::ALL, |kind| kind.code().to_owned(), raw).map(|kind| words.follow_up(kind))
        }
        (Subject::Service, "category") => {
            of(&ServiceCategory::ALL, |category| category.code().to_owned(), raw)
                .map(|category| words.service_category(category))
        }
        (Subject::Service, "status") => of(&ServiceStatus::ALL, |status| status.code().to_owned(), raw)
            .map(|status| words.service_status(status)),
        (Subject::Service, "price" | "invoiced" | "aid" | "investment") => {
            raw.parse().ok().map(|cents| words.euros(cents))
        }
        (Subject::Stage, "stage") => Some(words.funnel_step(&default_funnel(), raw)),
        (Subject::Assessment | Subject::Scores, "stage") => {
            of(&Stage::ALL, |stage| stage.code().to_owned(), raw).map(|stage| stage.code().to_owned())
        }
        (_, "relevant" | "finished") => match raw {
            "0" => Some(words.say(Key::AnswerNo)),
            "1" => Some(words.say(Key::AnswerYes)),
            _ => None,
        },
        (Subject::RegionalObservation | Subject::RegionalTarget, "value") | (Subject::Wish, "target") => {
            let value = Decimal::from_millionths(raw.parse().ok()?);
            Some(words.decimal(value, 6).trim_end_matches('0').trim_end_matches([',', '.']).to_owned())
        }
        (_, "persons" | "companies" | "attendees") => raw.parse().ok().map(|count| words.count(count)),
        (_, "tags" | "technologies") => {
            let list = raw.strip_prefix('[')?.strip_suffix(']')?;
            Some(list.split("\",\"").map(|item| item.trim_matches('"')).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}
