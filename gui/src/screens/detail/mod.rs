//! One indicator: its course, its figures, and where they come from.

mod computed;
mod course;
mod curves;
mod doubt;
mod figures;
mod headcount;
mod origin;
mod peers;
mod table;
mod verdicts;

pub use course::{look, trajectory};

use crate::app::App;
use crate::chart::painter;
use crate::picture::{Card, Picture};
use crate::row_text;
use crate::say;
use crate::state::DetailChoices;
use crate::study::Study;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{disclosure, header, verdict};
use egui::{Role, Ui, WidgetInfo};
use peil_core::Break;
use peil_fixtures::{Entry, NationalSeries};
use peil_words::{Key, Words};

/// Everything the parts of this screen look at.
pub struct Detail<'a> {
    /// The words.
    pub words: &'a Words,
    /// The whole picture.
    pub picture: &'a Picture,
    /// The entry.
    pub entry: &'a Entry,
    /// What was computed for it.
    pub study: &'a Study,
    /// Its values, with the chosen source where two disagree.
    pub series: &'a NationalSeries,
    /// What can be said about them, as chosen.
    pub card: &'a Card,
    /// How many digits the indicator is shown with.
    pub digits: u8,
}

impl<'a> Detail<'a> {
    /// The indicator that was studied; `None` for a study of another picture.
    #[must_use]
    pub fn new(words: &'a Words, picture: &'a Picture, study: &'a Study) -> Option<Self> {
        let entry = picture.entry(study.index())?;
        let Study { series, card, digits, .. } = study;
        Some(Self { words, picture, entry, study, series, card, digits: *digits })
    }
}

/// Shows the indicator.
pub fn show(app: &mut App, ui: &mut Ui, index: usize) {
    let kept = app.study.take();
    let Some(picture) = app.picture.as_ref() else { return };
    let mut choices = app.choices.clone();
    let Some(study) = Study::kept_or_new(kept, picture, index, &choices) else { return };
    let Some(detail) = Detail::new(&app.words, picture, &study) else { return };
    ui.add_space(space::MEDIUM);
    let go_back = ui.button(format!("←  {}", app.say(Key::NavBack))).clicked();
    head(&detail, ui);
    course(&detail, ui, &mut choices);
    figures::show(&detail, ui);
    verdicts::show(&detail, ui, &mut choices.methods);
    doubt::show(&detail, ui, &mut choices);
    headcount::show(&detail, ui, &mut choices.companies);
    notes(&detail, ui);
    ui.add_space(space::LARGE);
    disclosure::show(ui, &mut choices.origin, &app.say(Key::DetailOrigin), |ui| origin::show(&detail, ui));
    disclosure::show(ui, &mut choices.working, &app.say(Key::DetailWorking), |ui| working(&detail, ui));
    disclosure::show(ui, &mut choices.table, &app.say(Key::DetailTable), |ui| table::show(&detail, ui));
    peers::show(&detail, ui);
    app.choices = choices;
    app.study = Some(study);
    if go_back {
        app.obey(crate::command::Command::Back);
    }
}

fn head(detail: &Detail<'_>, ui: &mut Ui) {
    let Detail { words, picture, entry, card, .. } = detail;
    let catalogue = &picture.national.catalogue;
    ui.add_space(space::SMALL);
    header::heading(ui, Type::Heading, words.indicator(catalogue, entry));
    ui.add_space(-4.0);
    let explanation = picture.indicator(entry).map(|indicator| words.text(&indicator.explanation));
    ui.label(Type::Body.text(explanation.unwrap_or_default()).color(ui.ink(Ink::Muted)));
    ui.label(Type::Small.text(row_text::who(words, picture, entry)).color(ui.ink(Ink::Muted)));
    ui.add_space(space::HAIR);
    ui.horizontal_wrapped(|ui| {
        let doubted = detail.study.doubts.given().filter(|doubt| doubt.plain.is_undecided());
        if let Some(doubt) = doubted {
            let (sign, text) = say::decided(words, doubt.plain, |verdict| words.verdict(verdict), say::sign);
            verdict::signed(ui, sign, &text);
            let companies = words.companies(doubt.measured.size().into());
            ui.label(words.say_with(Key::DetailDoubtIf, &[("companies", companies.into())]));
        } else {
            verdict::show(ui, words, card.verdict);
            ui.label(words.verdict_explained(card.verdict));
        }
    });
    ui.add_space(space::SMALL);
}

fn course(detail: &Detail<'_>, ui: &mut Ui, choices: &mut DetailChoices) {
    let words = detail.words;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        if detail.series.is_empty() {
            ui.label(words.say(Key::DetailNoData));
            return;
        }
        let width = ui.available_width();
        let height = (width * 0.42).clamp(250.0, 360.0);
        let scene = course::scene(detail, choices.curves, width, height);
        let response = painter::show(ui, &scene);
        let name = words.indicator(&detail.picture.national.catalogue, detail.entry).to_owned();
        let name = words.say_with(Key::DetailChartName, &[("name", name.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        curves::show(detail, ui, &mut choices.curves);
        if matches!(detail.card.assessment.broken, Some(Break::DefinitionsDiffer | Break::Flagged)) {
            ui.add_space(space::HAIR);
            ui.checkbox(&mut choices.across_breaks, words.say(Key::DetailCross));
            if detail.card.assessment.crossed {
                verdict::warn(ui, "", &words.say(Key::DetailCrossedWarning));
            }
        }
        conflicts(detail, ui, choices);
    });
}

/// Both sources, and the choice between them.
fn conflicts(detail: &Detail<'_>, ui: &mut Ui, choices: &mut DetailChoices) {
    let words = detail.words;
    let catalogue = &detail.picture.national.catalogue;
    for conflict in &detail.entry.conflicts {
        ui.add_space(space::HAIR);
        let period = words.period(conflict.used.period);
        let head = words.say_with(Key::DetailConflict, &[("period", period.into())]);
        ui.label(Type::Strong.text(head).color(ui.ink(Ink::Warning)));
        for (observation, source) in [(conflict.used, None), (conflict.other, Some(conflict.other.source))] {
            let title = words.source(catalogue, observation.source).map(str::to_owned);
            let title = title.unwrap_or_else(|| words.say(Key::NotStated));
            let value = words.observed(&observation, detail.entry.unit);
            let text = words.say_with(Key::DetailUse, &[("value", value.into()), ("source", title.into())]);
            ui.radio_value(&mut choices.source, source, text);
        }
    }
}

fn notes(detail: &Detail<'_>, ui: &mut Ui) {
    let notes = detail.words.notes(detail.entry, &detail.picture.national, &detail.card.assessment);
    if notes.is_empty() {
        return;
    }
    header::section(ui, &detail.words.say(Key::DetailNotes), "");
    for note in notes {
        if note.is_warning {
            verdict::warn(ui, "", &note.text);
        } else {
            ui.label(note.text);
        }
    }
}

fn working(detail: &Detail<'_>, ui: &mut Ui) {
    let words = detail.words;
    for working in words.workings(detail.entry, &detail.card.assessment) {
        header::caption(ui, &working.name);
        ui.add_space(-6.0);
        match working.outcome {
            Ok(sum) => ui.label(Type::Strong.text(sum)),
            Err(reason) => ui.label(Type::Body.text(reason).color(ui.ink(Ink::Muted))),
        };
        ui.add_space(space::HAIR);
    }
    ui.label(Type::Small.text(words.say(Key::VerdictLinear)).color(ui.ink(Ink::Muted)));
}
