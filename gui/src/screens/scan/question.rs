//! One of the twelve questions.

use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::choice;
use crate::widgets::{header, pencil::Pencil};
use egui::{Align2, EventFilter, Id, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_core::intensity::{Answer, Technology};
use peil_portfolio::ScanRecord;
use peil_words::{Key, Words};

/// A question with its answer.
pub(super) struct Asked<'a> {
    words: &'a Words,
    position: usize,
    technology: Technology,
    answer: Answer,
}

impl<'a> Asked<'a> {
    pub(super) fn new(words: &'a Words, record: &ScanRecord, position: usize) -> Self {
        let technology = record.composition.items()[position].technology;
        let answer = record.scan.answer(position).unwrap_or_default();
        Self { words, position, technology, answer }
    }

    /// The question on one line; true when it is clicked.
    pub(super) fn closed(&self, ui: &mut Ui) -> bool {
        let words = self.words;
        let (name, answer) = (words.technology(self.technology), words.answer(self.answer));
        let number = (self.position + 1).to_string();
        let pencil = Pencil::new(ui);
        let width = ui.available_width();
        let galley = pencil.wrapped(Type::Body, Ink::Text, &format!("{number}. {name}"), width - 140.0);
        let size = vec2(width, (galley.size().y + 14.0).max(space::TARGET + 6.0));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let response = ui.interact(rect, Id::unique(("scan row", self.position)), Sense::click());
        let arguments =
            [("number", number.into()), ("name", name.into()), ("answer", answer.as_str().into())];
        let spoken = words.say_with(Key::ScanFormRow, &arguments);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
        pencil.pressable(rect, &response);
        let (ink, kind) = match self.answer {
            Answer::Yes => (Ink::Met, Type::Strong),
            Answer::No => (Ink::Text, Type::Strong),
            Answer::Unknown => (Ink::Muted, Type::Body),
        };
        let middle = rect.center().y;
        pencil.put(pos2(rect.left() + 14.0, middle - galley.size().y / 2.0), galley);
        pencil.write(pos2(rect.right() - 14.0, middle), Align2::RIGHT_CENTER, kind, ink, &answer);
        response.clicked()
    }

    /// The question with its explanation, an example and the three answers; the one that is chosen.
    pub(super) fn open(&self, ui: &mut Ui, to_view: bool) -> Option<Answer> {
        let words = self.words;
        let mut chosen = None;
        let card = ui.card().stroke(egui::Stroke::new(2.0, ui.ink(Ink::Accent)));
        let shown = card.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let name = words.technology(self.technology).into();
            let arguments = [("number", (self.position + 1).into()), ("name", name)];
            header::heading(ui, Type::Title, &words.say_with(Key::ScanFormQuestion, &arguments));
            ui.label(words.technology_explained(self.technology));
            let example = words.technology_example(self.technology).into();
            let example = words.say_with(Key::ScanFormExample, &[("example", example)]);
            ui.label(Type::Body.text(example).color(ui.ink(Ink::Muted)));
            ui.add_space(space::HAIR);
            ui.horizontal_wrapped(|ui| {
                for (answer, key) in [
                    (Answer::Yes, Key::ScanFormKeyYes),
                    (Answer::No, Key::ScanFormKeyNo),
                    (Answer::Unknown, Key::ScanFormKeyUnknown),
                ] {
                    let name = words.answer(answer);
                    let text = format!("{name} ({})", words.say(key));
                    let id = Id::unique(("scan answer", answer));
                    let response = choice::option(ui, id, self.answer == answer, &text, &name);
                    // The arrows go from question to question.
                    let filter = EventFilter {
                        horizontal_arrows: true,
                        vertical_arrows: true,
                        ..EventFilter::default()
                    };
                    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
                    if response.clicked() {
                        chosen = Some(answer);
                    }
                }
            });
        });
        if to_view {
            shown.response.scroll_to_me(None);
        }
        chosen
    }
}
