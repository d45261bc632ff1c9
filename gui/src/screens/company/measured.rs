//! The scans and assessments of a company, and how to begin another.

use super::{File, Wish, card};
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::{Button, Ui};
use peil_core::maturity::{Rules, Stage};
use peil_portfolio::{Assessment, Deed, Kept};
use peil_words::{Key, Words};

/// Shows both lists; where a click leads.
pub(super) fn show(words: &Words, session: &mut Session, file: &File, ui: &mut Ui) -> Option<Wish> {
    let mut wish = None;
    card(ui, &words.say(Key::CompanyScans), |ui| {
        if file.scans.is_empty() {
            ui.label(words.say(Key::ScanNone));
        }
        for kept in &file.scans {
            let scan = &kept.record;
            let arguments = [
                ("day", words.day(scan.scanned_on.into()).into()),
                ("level", words.scan_level(scan.scan).into()),
                ("points", words.scan_points(scan.scan).into()),
                ("source", words.scan_source(scan.source).into()),
            ];
            if ui.button(words.say_with(Key::ScanEntry, &arguments)).clicked() {
                wish = Some(Screen::Scan(file.id, Some(kept.id)));
            }
        }
        ui.add_space(space::HAIR);
        if ui.add_enabled(session.is_writable(), Button::new(words.say(Key::ScanNew))).clicked() {
            wish = Some(Screen::Scan(file.id, None));
        }
    });
    card(ui, &words.say(Key::CompanyAssessments), |ui| {
        if file.assessments.is_empty() {
            ui.label(words.say(Key::AssessmentNone));
        }
        for kept in &file.assessments {
            if ui.button(assessment(words, kept)).clicked() {
                wish = Some(Screen::Assessment(file.id, kept.id));
            }
        }
        ui.add_space(space::HAIR);
        ui.horizontal_wrapped(|ui| {
            for stage in [Stage::T0, Stage::T1, Stage::T2] {
                if file.assessments.iter().any(|kept| kept.record.stage == stage) {
                    continue;
                }
                let name = words.say_with(Key::AssessmentNew, &[("stage", stage.code().into())]);
                if ui.add_enabled(session.is_writable(), Button::new(name)).clicked() {
                    let assessed_by = session.store.coach().to_owned();
                    let begun = Assessment::begun(file.id, stage, session.today);
                    let begun = Assessment { assessed_by, ..begun };
                    let id = session.edit(Deed::AssessmentBegun, |edit| edit.insert(&begun));
                    wish = id.map(|id| Screen::Assessment(file.id, id)).or(wish.take());
                }
            }
        });
    });
    if !file.published.is_empty() {
        published(words, file, ui);
    }
    wish.map(Wish::Go)
}

/// The scores of the portal, as they were given.
fn published(words: &Words, file: &File, ui: &mut Ui) {
    card(ui, &words.say(Key::PublishedTitle), |ui| {
        for kept in &file.published {
            let record = &kept.record;
            let mut arguments =
                vec![("stage", record.stage.code().into()), ("overall", words.exact(record.overall).into())];
            let key = match record.scored_on {
                Some(day) => {
                    arguments.push(("day", words.day(day.into()).into()));
                    Key::PublishedEntry
                }
                None => Key::PublishedEntryUndated,
            };
            ui.label(words.say_with(key, &arguments));
            if !record.hub.is_empty() && !record.portal_id.is_empty() {
                let arguments =
                    [("hub", record.hub.as_str().into()), ("number", record.portal_id.as_str().into())];
                let remark = words.say_with(Key::PublishedOfHub, &arguments);
                ui.label(Type::Small.text(remark).color(ui.ink(Ink::Muted)));
            }
        }
        ui.add_space(space::HAIR);
        ui.label(Type::Small.text(words.say(Key::PublishedNote)).color(ui.ink(Ink::Muted)));
    });
}

fn assessment(words: &Words, kept: &Kept<Assessment>) -> String {
    let record = &kept.record;
    let mut arguments =
        vec![("stage", record.stage.code().into()), ("day", words.day(record.assessed_on.into()).into())];
    // The usual rules count what is missing as zero and refuse nothing.
    match record.answers.score(Rules::default()).ok().filter(|_| record.finished) {
        Some(scored) => {
            arguments.push(("overall", words.points(scored.overall(), 1).into()));
            words.say_with(Key::AssessmentEntry, &arguments)
        }
        None => words.say_with(Key::AssessmentEntryUnfinished, &arguments),
    }
}
