//! What the list is narrowed down to.

use crate::session::Session;
use egui::{ComboBox, Role, Ui, WidgetInfo};
use peil_core::record::{Province, SizeClass};
use peil_portfolio::{DmaSector, Filter};
use peil_words::{Key, Words};

/// Shows the four choices. True when one was changed.
pub(super) fn show(words: &Words, session: &mut Session, ui: &mut Ui) -> bool {
    let before = session.query.filter.clone();
    let filter = &mut session.query.filter;
    let funnel = &session.register.settings().funnel;
    let steps: Vec<String> = funnel.iter().map(|step| step.key.clone()).collect();
    ui.horizontal_wrapped(|ui| {
        one_of(ui, words, Key::ColumnProvince, &mut filter.provinces, &Province::ALL, |it| {
            words.province(*it)
        });
        one_of(ui, words, Key::ColumnSector, &mut filter.sectors, &DmaSector::ALL, |it| words.sector(*it));
        one_of(ui, words, Key::ColumnSize, &mut filter.sizes, &SizeClass::ALL, |it| words.size_class(*it));
        one_of(ui, words, Key::ColumnStage, &mut filter.stages, &steps, |it| words.funnel_step(funnel, it));
        if *filter != Filter::default() && ui.button(words.say(Key::CompaniesFilterOff)).clicked() {
            *filter = Filter::default();
        }
    });
    session.query.filter != before
}

/// Shows a choice of one, or of all.
pub(in crate::screens) fn one_of<T: Clone + PartialEq>(
    ui: &mut Ui,
    words: &Words,
    name: Key,
    chosen: &mut Vec<T>,
    all: &[T],
    said: impl Fn(&T) -> String,
) {
    let label = words.say(name);
    let any = words.say(Key::CompaniesAll);
    let value = chosen.first().map_or_else(|| any.clone(), &said);
    let shown = format!("{label}: {value}");
    let response = ComboBox::from_id_salt(name.id()).width(150.0).selected_text(&shown).show_ui(ui, |ui| {
        if ui.selectable_label(chosen.is_empty(), any).clicked() {
            chosen.clear();
        }
        for it in all {
            if ui.selectable_label(chosen.contains(it), said(it)).clicked() {
                *chosen = vec![it.clone()];
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &shown));
}
