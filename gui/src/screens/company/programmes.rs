//! Programmes held against the company: which fit, which do not and why, and what they grant.

use super::form::{edit_line, grid, pick};
use super::{File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{disclosure, header};
use egui::{Ui, vec2};
use peil_fixtures::National;
use peil_fixtures::advice::{Applicant, Matched, Openness, ProjectTopic, match_programmes};
use peil_words::{Key, Words};

/// A field above the programmes.
#[derive(Clone, Copy)]
enum Part {
    Topic,
    Cost,
}

/// Shows them, with a field for what the plan costs.
pub(super) fn show(words: &Words, session: &Session, file: &mut File, ui: &mut Ui) {
    let Ok(national) = National::embedded() else { return };
    let today = session.today.into();
    card(ui, &words.say(Key::ProgrammesTitle), |ui| {
        let lead = words.say_with(Key::ProgrammesLead, &[("day", words.day(today).into())]);
        ui.label(Type::Body.text(lead).color(ui.ink(Ink::Muted)));
        ui.add_space(space::SMALL);
        let typed = file.choices.cost.trim();
        let cost = if typed.is_empty() { Ok(None) } else { words.read_euros(typed).map(Some) };
        grid(ui, &[Part::Topic, Part::Cost], |ui, part| match part {
            Part::Topic => topic(words, &mut file.choices.topic, ui),
            Part::Cost => {
                edit_line(
                    ui,
                    &words.say(Key::ProgrammesCost),
                    &mut file.choices.cost,
                    &words.cents(125_000),
                    false,
                );
                if let Err(error) = cost {
                    ui.label(Type::Small.text(words.amount_fault(error)).color(ui.ink(Ink::Warning)));
                }
            }
        });
        let applicant = Applicant {
            size: file.company.size_class(),
            section: file.company.section,
            province: file.company.province,
            topic: file.choices.topic,
        };
        let matched = match_programmes(&national.programmes, applicant, today, cost.ok().flatten());
        for one in &matched {
            ui.add_space(space::SMALL);
            ui.separator();
            programme(words, national, one, &mut file.choices.origin, ui);
        }
    });
}

fn topic(words: &Words, chosen: &mut Option<ProjectTopic>, ui: &mut Ui) {
    let any = words.say(Key::ProgrammesAnyTopic);
    let value = chosen.map_or_else(|| any.clone(), |topic| words.project_topic(topic));
    pick(ui, &words.say(Key::ProgrammesTopic), &value, |ui| {
        ui.selectable_value(chosen, None, any);
        for topic in ProjectTopic::ALL {
            ui.selectable_value(chosen, Some(topic), words.project_topic(topic));
        }
    });
}

fn programme(
    words: &Words,
    national: &National,
    matched: &Matched<'_>,
    open: &mut Option<String>,
    ui: &mut Ui,
) {
    let programme = matched.programme;
    ui.spacing_mut().item_spacing.y = 3.0;
    let name = words.text(&programme.name);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::MEDIUM, 3.0);
        header::heading(ui, Type::Strong, name);
        ui.label(Type::Small.text(words.programme_kind(programme.kind)).color(ui.ink(Ink::Muted)));
    });
    let ink = match (matched.is_match(), matched.undecided.is_empty()) {
        (true, true) => Ink::OnLine,
        (true, false) => Ink::Text,
        (false, _) => Ink::Behind,
    };
    ui.label(Type::Strong.text(words.programme_match(matched)).color(ui.ink(ink)));
    let ink = if matched.openness == Openness::Unknown { Ink::Warning } else { Ink::Text };
    ui.label(Type::Body.text(words.openness(matched.openness)).color(ui.ink(ink)));
    if !matches!(matched.openness, Openness::Closed { .. }) {
        let amount = words.programme_amount(matched);
        if !amount.is_empty() {
            ui.label(amount);
        }
    }
    ui.label(words.text(&programme.about));
    ui.label(Type::Body.text(words.text(&programme.condition)).color(ui.ink(Ink::Muted)));
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let origin = words.say_with(Key::ProgrammeOrigin, &[("programme", name.into())]);
    let mut is_open = open.as_ref() == Some(&programme.id);
    let was_open = is_open;
    disclosure::head(ui, &mut is_open, &origin);
    if is_open {
        source(words, national, matched, ui);
    }
    if is_open != was_open {
        *open = is_open.then(|| programme.id.clone());
    }
}

fn source(words: &Words, national: &National, matched: &Matched<'_>, ui: &mut Ui) {
    let programme = matched.programme;
    let muted = |ui: &mut Ui, name: Key, text: &str| {
        if !text.is_empty() {
            let text = format!("{}: {text}", words.say(name));
            ui.label(Type::Body.text(text).color(ui.ink(Ink::Muted)));
        }
    };
    let Some(document) = national.catalogue.source(programme.source) else { return };
    let date = words.source_date(document);
    let parts = [document.title.as_str(), &document.publisher, &date];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    muted(ui, Key::Source, &text);
    muted(ui, Key::Locator, &programme.locator);
    if document.reference.starts_with("http") {
        ui.hyperlink_to(document.reference.as_str(), document.reference.as_str());
    }
    let row = programme
        .grant
        .as_ref()
        .and_then(|grant| national.catalogue.targets.iter().find(|row| row.indicator == grant.indicator));
    muted(ui, Key::Note, row.map(|row| row.note.as_str()).unwrap_or_default());
}
