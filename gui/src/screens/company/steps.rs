//! What the company can do next, in the order in which it makes sense.

use super::wishes::{self, save};
use super::{File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::{Button, Role, Ui, WidgetInfo, vec2};
use peil_core::maturity::Rules;
use peil_fixtures::National;
use peil_fixtures::advice::{NextStep, Situation, StepSubject, next_steps};
use peil_portfolio::Topic;
use peil_words::{Key, Words};

/// How many steps are shown at first.
const FIRST: usize = 5;

/// The steps for what is in the file.
pub(super) fn of(file: &File) -> Vec<NextStep<'static>> {
    let Ok(national) = National::embedded() else { return Vec::new() };
    let scan = file.scans.first().map(|kept| (kept.record.composition, kept.record.scan));
    let finished = file.assessments.iter().rfind(|kept| kept.record.finished);
    // The usual rules count what is missing as nothing and refuse nothing.
    let scored = finished.and_then(|kept| kept.record.answers.score(Rules::default()).ok());
    let wishes = wishes::for_advice(&file.wishes);
    next_steps(&national.steps, &Situation { scan, assessment: scored.as_ref(), wishes: &wishes })
}

/// Shows the first of them, and the others when asked.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    card(ui, &words.say(Key::StepsTitle), |ui| {
        if file.scans.is_empty() && !file.assessments.iter().any(|kept| kept.record.finished) {
            ui.label(words.say(Key::StepsNoMeasurement));
            return;
        }
        if file.steps.is_empty() {
            ui.label(words.say(Key::StepsNone));
            return;
        }
        ui.label(Type::Body.text(words.say(Key::StepsLead)).color(ui.ink(Ink::Muted)));
        let steps = file.steps.clone();
        let shown = if file.choices.all_steps { steps.len() } else { FIRST };
        for (number, step) in (1..).zip(steps.iter().take(shown)) {
            ui.add_space(space::SMALL);
            ui.separator();
            one(words, session, file, step, number, ui);
        }
        ui.add_space(space::SMALL);
        if steps.len() > FIRST {
            let all = words.say_with(Key::StepsAll, &[("count", steps.len().into())]);
            let name = if file.choices.all_steps { words.say(Key::StepsFewer) } else { all };
            if ui.button(name).clicked() {
                file.choices.all_steps = !file.choices.all_steps;
            }
        }
    });
}

fn one(words: &Words, session: &mut Session, file: &File, next: &NextStep<'_>, number: usize, ui: &mut Ui) {
    let step = next.step;
    ui.spacing_mut().item_spacing.y = 3.0;
    let title = words.step_title(next);
    let named = [("number", number.into()), ("title", title.as_str().into())];
    header::heading(ui, Type::Strong, &words.say_with(Key::StepNumber, &named));
    ui.label(Type::Body.text(words.step_reason(next.reason)).color(ui.ink(Ink::Accent)));
    let said = |key, text: &str| words.say_with(key, &[("text", text.into())]);
    ui.label(said(Key::StepWhy, words.text(&step.why)));
    ui.label(said(Key::StepFirst, words.text(&step.first)));
    let leave_out = words.say_with(Key::StepLeaveOutNamed, &[("what", words.text(&step.what).into())]);
    let mut clicked = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::LARGE, 3.0);
        let effort = words.say_with(Key::StepEffort, &[("effort", words.step_effort(step.effort).into())]);
        let service =
            words.say_with(Key::StepService, &[("service", words.hub_service(step.service).into())]);
        let programmes =
            National::embedded().map(|national| national.programmes.as_slice()).unwrap_or_default();
        let programme = programmes.iter().find(|known| Some(&known.id) == step.programme.as_ref());
        let programme = programme.map(|known| {
            words.say_with(Key::StepProgramme, &[("programme", words.text(&known.name).into())])
        });
        for text in [Some(effort), Some(service), programme].into_iter().flatten() {
            ui.label(Type::Small.text(text).color(ui.ink(Ink::Muted)));
        }
        let writable = session.is_writable();
        let response = ui.add_enabled(writable, Button::new(Type::Small.text(words.say(Key::StepLeaveOut))));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, writable, &leave_out));
        clicked = response.clicked();
    });
    ui.spacing_mut().item_spacing.y = space::SMALL;
    if clicked {
        let topics: Vec<Topic> = match step.subject {
            StepSubject::Technology(technology) => vec![Topic::Technology(technology)],
            StepSubject::Question(question) => wishes::items(question).collect(),
        };
        save(session, file, &topics, |wish| wish.relevant = false);
    }
}
