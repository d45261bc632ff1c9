//! How many companies a gap is.

use super::Detail;
use crate::say;
use crate::study::whole_number;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::{Role, TextEdit, Ui, WidgetInfo};
use peil_core::{Comparator, Unit, headcount};
use peil_words::Key;

/// Shows the field and its answer, where a gap is a share of companies.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui, companies: &mut String) {
    let words = detail.words;
    let Ok(gap) = detail.card.assessment.gap else { return };
    if detail.entry.unit != Unit::Percent || !gap.value.is_positive() {
        return;
    }
    ui.add_space(space::MEDIUM);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        header::heading(ui, Type::Strong, &words.say(Key::DetailHeadcount));
        ui.label(Type::Body.text(words.say(Key::DetailHeadcountHint)).color(ui.ink(Ink::Muted)));
        let label = words.say(Key::DetailHeadcountField);
        ui.horizontal_wrapped(|ui| {
            ui.label(&label);
            let response = ui.add(TextEdit::singleline(companies).desired_width(120.0).id_salt("companies"));
            response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &label));
            if companies.trim().is_empty() {
                return;
            }
            let comparator = detail.entry.target.comparator().unwrap_or(Comparator::AtLeast);
            match whole_number(companies).and_then(|all| headcount(gap.value, comparator, all)) {
                Some(count) => {
                    let gap = say::gap(words, &detail.card.assessment, detail.entry.unit).unwrap_or_default();
                    let answer = [("gap", gap.into()), ("companies", words.companies(count).into())];
                    ui.label(Type::Strong.text(words.say_with(Key::DetailHeadcountAnswer, &answer)));
                }
                None => {
                    ui.label(
                        Type::Body.text(words.say(Key::DetailHeadcountWrong)).color(ui.ink(Ink::Warning)),
                    );
                }
            }
        });
    });
}
