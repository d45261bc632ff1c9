//! The Digital Maturity Assessment of a company: eleven questions in six parts, and what they come to.

mod part;
mod result;

use crate::app::App;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Type, Typeset, space};
use crate::widgets::{choice, date_field, header, keys, maturity_radar};
use egui::{ComboBox, Id as WidgetId, Key as Press, Role, Ui, WidgetInfo};
use peil_core::maturity::{Answers, Dimension, Stage};
use peil_portfolio::{Assessment, Company, Deed, Id};
use peil_words::{Key, Words};

/// The width from which on the scores stand beside the questions.
const BESIDE: f32 = 900.0;

/// What is on the screen and not in the file.
#[derive(Debug, Default)]
pub struct Form {
    of: Option<Id<Assessment>>,
    /// The part that is asked.
    part: usize,
    /// What is in the field of the day while it is no day.
    typed: Option<String>,
    /// Another part is shown: the focus goes to what is to be answered first.
    arrived: bool,
}

/// Shows an assessment.
pub fn show(app: &mut App, ui: &mut Ui, company: Id<Company>, assessment: Id<Assessment>) {
    let mut form = std::mem::take(&mut app.assessment_form);
    let App { words, session, to_top, .. } = app;
    let mut back = false;
    if let Some(session) = session {
        let part = form.part;
        back = header::back(ui, session, company);
        form.frame(words, session, ui, company, assessment);
        *to_top |= form.part != part;
    }
    app.assessment_form = form;
    if back {
        app.go(Screen::Company(company));
    }
}

/// How many cells of a part are answered, and how many it has.
#[must_use]
pub fn progress(answers: &Answers, dimension: Dimension) -> (usize, usize) {
    let cells =
        || dimension.questions().flat_map(|question| (0..question.items()).map(move |item| (question, item)));
    let answered = cells().filter(|(question, item)| answers.get(*question, *item).is_some());
    (answered.count(), cells().count())
}

/// The first part in which something is missing; the first of all when nothing is.
fn unfinished(answers: &Answers) -> usize {
    let missing = |dimension| {
        let (answered, all) = progress(answers, dimension);
        answered < all
    };
    Dimension::ALL.into_iter().position(missing).unwrap_or(0)
}

impl Form {
    fn frame(
        &mut self,
        words: &Words,
        session: &mut Session,
        ui: &mut Ui,
        company: Id<Company>,
        id: Id<Assessment>,
    ) {
        let Some(row) = session.register.row(company) else { return };
        let title = words.say_with(Key::AssessmentTitle, &[("company", row.name.as_ref().into())]);
        header::screen(ui, &title, &words.say(Key::AssessmentLead));
        let Ok(kept) = session.store.get(id) else {
            ui.label(words.say(Key::AssessmentGone));
            return;
        };
        if self.of != Some(id) {
            let part = unfinished(&kept.answers);
            *self = Self { of: Some(id), part, typed: None, arrived: true };
        }
        let taken: Vec<Stage> = row.assessments().iter().map(|entry| entry.stage).collect();
        let mut edited = kept.clone();
        ui.add_enabled_ui(session.is_writable(), |ui| {
            self.head(words, ui, &mut edited, &taken);
            self.parts(words, ui, &edited.answers);
            let width = ui.available_width();
            if width < BESIDE {
                part::show(words, ui, self.dimension(), &mut edited.answers, &mut self.arrived);
                self.onward(words, ui);
                result::show(words, ui, &mut edited);
            } else {
                ui.horizontal_top(|ui| {
                    let right = 330.0;
                    ui.vertical(|ui| {
                        ui.set_width(width - right - space::LARGE);
                        part::show(words, ui, self.dimension(), &mut edited.answers, &mut self.arrived);
                        self.onward(words, ui);
                    });
                    ui.add_space(space::LARGE - space::SMALL);
                    ui.vertical(|ui| {
                        ui.set_width(right);
                        result::show(words, ui, &mut edited);
                    });
                });
            }
        });
        if edited != kept {
            session.edit(Deed::AssessmentChanged, |edit| edit.update(id, &edited));
        }
        header::section(ui, &words.say(Key::RadarTitle), "");
        let means = session.means(kept.stage);
        if let Some(row) = session.register.row(company) {
            maturity_radar::show(ui, words, row, kept.stage, means.as_ref(), &[None; 6]);
        }
    }

    fn dimension(&self) -> Dimension {
        Dimension::ALL.get(self.part).copied().unwrap_or(Dimension::Strategy)
    }

    /// The stage, the day, and whether it counts.
    fn head(&mut self, words: &Words, ui: &mut Ui, edited: &mut Assessment, taken: &[Stage]) {
        ui.horizontal_wrapped(|ui| {
            let label = words.say(Key::AssessmentStage);
            ui.label(&label);
            let named = format!("{label}: {}", edited.stage.code());
            let free = Stage::ALL.into_iter().filter(|stage| !taken.contains(stage));
            let shown = ComboBox::from_id_salt("stage")
                .width(64.0)
                .selected_text(edited.stage.code())
                .show_ui(ui, |ui| {
                    for stage in free {
                        ui.selectable_value(&mut edited.stage, stage, stage.code());
                    }
                });
            shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &named));
            ui.add_space(space::MEDIUM);
            let label = words.say(Key::AssessmentDate);
            if let Some(day) = date_field::show(ui, words, &label, edited.assessed_on, &mut self.typed) {
                edited.assessed_on = day;
            }
        });
        ui.add_space(space::SMALL);
    }

    /// The six parts with how far each is.
    fn parts(&mut self, words: &Words, ui: &mut Ui, answers: &Answers) {
        let pressed = keys::take_plain(ui.ctx(), &[Press::PageDown, Press::PageUp]);
        let mut part = pressed.into_iter().fold(self.part, |part, press| match press {
            Press::PageDown => (part + 1).min(Dimension::ALL.len() - 1),
            _ => part.saturating_sub(1),
        });
        ui.horizontal_wrapped(|ui| {
            for (index, dimension) in Dimension::ALL.into_iter().enumerate() {
                let (answered, all) = progress(answers, dimension);
                let counts = [("answered", answered.into()), ("all", all.into())];
                let progress = words.say_with(Key::AssessmentProgress, &counts);
                let name = words.dimension(dimension);
                let arguments = [
                    ("number", (index + 1).into()),
                    ("name", name.as_str().into()),
                    ("progress", progress.into()),
                ];
                let spoken = words.say_with(Key::AssessmentPart, &arguments);
                let text = format!("{}. {name} {answered}/{all}", index + 1);
                let id = WidgetId::unique(("assessment part", index));
                if choice::option(ui, id, self.part == index, &text, &spoken).clicked() {
                    part = index;
                }
            }
        });
        header::caption(ui, &words.say(Key::AssessmentKeys));
        ui.add_space(space::SMALL);
        self.turn_to(part);
    }

    /// To the part before and the part after.
    fn onward(&mut self, words: &Words, ui: &mut Ui) {
        let mut part = self.part;
        ui.horizontal_wrapped(|ui| {
            for (key, to) in [
                (Key::AssessmentPreviousPart, self.part.checked_sub(1)),
                (Key::AssessmentNextPart, Some(self.part + 1)),
            ] {
                let Some((to, dimension)) = to.and_then(|to| Some((to, *Dimension::ALL.get(to)?))) else {
                    continue;
                };
                let text = words.say_with(key, &[("name", words.dimension(dimension).into())]);
                if ui.button(Type::Strong.text(text)).clicked() {
                    part = to;
                }
            }
        });
        self.turn_to(part);
    }

    fn turn_to(&mut self, part: usize) {
        if self.part != part {
            self.part = part;
            self.arrived = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_core::maturity::{CELLS, Question};

    #[test]
    fn the_parts_have_96_cells_and_the_first_unfinished_one_is_taken_up() {
        let mut answers = Answers::unanswered();
        let all = Dimension::ALL.map(|dimension| progress(&answers, dimension));
        assert!(all.iter().all(|(answered, _)| *answered == 0));
        assert_eq!(all.iter().map(|(_, all)| all).sum::<usize>(), CELLS);
        assert_eq!(unfinished(&answers), 0);
        for question in [Question::Q1a, Question::Q1b, Question::Q2] {
            assert_eq!(answers.set_all(question, &[0; 10]), Ok(()));
        }
        assert_eq!(progress(&answers, Dimension::Strategy), (30, 30));
        assert_eq!(unfinished(&answers), 1);
        assert_eq!(unfinished(&Answers::zero()), 0);
    }
}
