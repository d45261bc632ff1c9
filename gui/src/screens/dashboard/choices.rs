//! Which companies count, and over which period.

use super::{Board, Span};
use crate::screens::companies::one_of;
use crate::session::Session;
use crate::widgets::pick;
use egui::Ui;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{DmaSector, Filter};
use peil_words::{Key, Words};

/// Shows the choices.
pub(super) fn show(words: &Words, session: &Session, board: &mut Board, years: &[u16], ui: &mut Ui) {
    let funnel = &session.register.settings().funnel;
    let steps: Vec<String> = funnel.iter().map(|step| step.key.clone()).collect();
    let sections: Vec<Sector> = ('A'..='U').filter_map(Sector::from_letter).collect();
    ui.horizontal_wrapped(|ui| {
        let filter = &mut board.filter;
        one_of(ui, words, Key::ColumnProvince, &mut filter.provinces, &Province::ALL, |it| {
            words.province(*it)
        });
        one_of(ui, words, Key::ColumnSector, &mut filter.sectors, &DmaSector::ALL, |it| words.sector(*it));
        one_of(ui, words, Key::FieldSection, &mut filter.sections, &sections, |it| words.section(*it));
        one_of(ui, words, Key::ColumnSize, &mut filter.sizes, &SizeClass::ALL, |it| words.size_class(*it));
        one_of(ui, words, Key::ColumnStage, &mut filter.stages, &steps, |it| words.funnel_step(funnel, it));
        span(ui, words, &mut board.span, years);
        let open = board.filter == Filter::default() && board.span == Span::All;
        if !open && ui.button(words.say(Key::CompaniesFilterOff)).clicked() {
            (board.filter, board.span) = (Filter::default(), Span::All);
        }
    });
}

/// Shows the choice of a period.
pub(in crate::screens) fn span(ui: &mut Ui, words: &Words, span: &mut Span, years: &[u16]) {
    let name = |span: Span| match span {
        Span::All => words.say(Key::SpanAll),
        Span::Latest => words.say(Key::SpanLatest),
        Span::Year(year) => year.to_string(),
    };
    pick::show(ui, "span", 150.0, &words.say(Key::Period), &name(*span), |ui| {
        let years = years.iter().rev().map(|year| Span::Year(*year));
        for it in [Span::All, Span::Latest].into_iter().chain(years) {
            ui.selectable_value(span, it, name(it));
        }
    });
}
