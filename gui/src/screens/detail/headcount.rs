//! How many companies a gap is.

use super::Detail;
use crate::say;
use crate::theme::{Ink, Themed, Type, space};
use crate::widgets::header;
use egui::{Role, TextEdit, Ui, WidgetInfo};
use peil_core::{Unit, headcount};
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
            match whole_number(companies).and_then(|all| headcount(gap.value, all)) {
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

/// A whole number as typed; spaces do no harm.
fn whole_number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    digits.chars().all(|sign| sign.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_are_taken() {
        assert_eq!(whole_number("61 000 "), Some(61_000));
        for wrong in ["", "61.000", "-3", "+3", "6,5", "99999999999", "zestig"] {
            assert_eq!(whole_number(wrong), None, "{wrong}");
        }
    }
}
