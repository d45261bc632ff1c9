//! The list itself: search, filters, and only those rows that are seen.

use super::{Wish, columns, filters, row};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::tour;
use crate::widgets::{header, list_row, verdict, walk};
use egui::{Key as Press, Role, ScrollArea, TextEdit, Ui, WidgetInfo};
use peil_portfolio::{Company, Deed};
use peil_words::{Key, Words};

/// Shows the list.
pub(super) fn show(
    words: &Words,
    session: &mut Session,
    ui: &mut Ui,
    to_search: bool,
    kept: &mut Option<Vec<String>>,
) -> Option<Wish> {
    let file = session.store.path().file_name().unwrap_or_default().display().to_string();
    let lead = [("file", file.into()), ("coach", session.store.coach().to_owned().into())];
    header::screen(ui, &words.say(Key::NavCompanies), &words.say_with(Key::CompaniesLead, &lead));
    erased(words, session, ui);
    let mut wish = None;
    let mut changed = false;
    let mut opened_by_search = false;
    ui.horizontal_wrapped(|ui| {
        let label = words.say(Key::CompaniesSearch);
        let field = TextEdit::singleline(&mut session.query.text)
            .hint_text(words.say(Key::CompaniesSearchHint))
            .desired_width((ui.available_width() - 20.0).min(380.0))
            .id_salt("companies search");
        let response = ui.add(field);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &label);
            info.current_text_value = Some(session.query.text.clone());
            info
        });
        tour::mark(ui.ctx(), tour::Part::Search, response.rect.expand(6.0));
        if to_search {
            response.request_focus();
        }
        changed |= response.changed();
        opened_by_search = response.lost_focus() && ui.input(|input| input.key_pressed(Press::Enter));
        if ui.add_enabled(session.is_writable(), egui::Button::new(words.say(Key::CompaniesNew))).clicked() {
            session.view.adding = Some(String::new());
        }
        if ui.button(words.say(Key::PortfolioClose)).clicked() {
            wish = Some(Wish::Close);
        }
        if columns::choose(words, kept, ui) {
            wish = Some(Wish::Keep);
        }
    });
    if let Some(company) = adding(words, session, ui) {
        return Some(Wish::Added(company));
    }
    changed |= filters::show(words, session, ui);
    let counts = [
        ("shown", words.count(session.listing.len() as u64).into()),
        ("all", words.count(session.register.rows().len() as u64).into()),
    ];
    header::caption(ui, &words.say_with(Key::CompaniesCount, &counts));
    let columns = columns::shown(kept.as_ref());
    changed |= columns::heads(words, &mut session.query, &columns, ui);
    if changed {
        session.relist();
        session.view.walk.at = None;
        session.view.walk.offset = 0.0;
        // The number above the list is of the last frame.
        ui.ctx().request_repaint();
    }
    if session.listing.is_empty() {
        let none = session.register.rows().is_empty();
        ui.label(words.say(if none { Key::CompaniesNone } else { Key::CompaniesNoMatch }));
        if none && ui.button(words.say(Key::NavImport)).clicked() {
            wish = Some(Wish::Import);
        }
        return wish;
    }
    let opened = rows(words, session, &columns, ui, changed);
    let first = || {
        let at = session.view.walk.at.unwrap_or(0);
        session.listing.window(&session.register, at..at + 1).next().map(|row| row.id)
    };
    wish.or_else(|| opened.or_else(|| first().filter(|_| opened_by_search)).map(Wish::Open))
}

/// What became of the company that was erased last.
fn erased(words: &Words, session: &mut Session, ui: &mut Ui) {
    let Some(erased) = &session.view.erased else { return };
    ui.label(Type::Strong.text(words.say(Key::EraseDone)).color(ui.ink(Ink::Met)));
    if !erased.left.is_empty() {
        let files: Vec<_> = erased.left.iter().map(|file| file.display().to_string()).collect();
        let sentence = words.say_with(Key::EraseLeft, &[("files", words.list(&files).into())]);
        verdict::warn(ui, "", &sentence);
    }
    if ui.button(words.say(Key::OpenDismiss)).clicked() {
        session.view.erased = None;
    }
}

/// The field for the name of a new company; the company once it is there.
fn adding(words: &Words, session: &mut Session, ui: &mut Ui) -> Option<peil_portfolio::Id<Company>> {
    let mut name = session.view.adding.take()?;
    let (mut go, mut stay) = (false, true);
    let label = words.say(Key::CompaniesNewName);
    ui.horizontal_wrapped(|ui| {
        ui.label(&label);
        let field = ui.add(TextEdit::singleline(&mut name).desired_width(260.0).id_salt("new company"));
        field.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &label);
            info.current_text_value = Some(name.clone());
            info
        });
        if name.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        go |= field.lost_focus() && ui.input(|input| input.key_pressed(Press::Enter));
        go |= ui.button(words.say(Key::CompaniesAdd)).clicked();
        stay &= !ui.button(words.say(Key::CompaniesCancel)).clicked();
        if session.view.nameless && name.trim().is_empty() {
            ui.label(Type::Body.text(words.say(Key::CompaniesNewWrong)).color(ui.ink(Ink::Warning)));
        }
    });
    session.view.nameless = (session.view.nameless || go) && stay;
    let mut added = None;
    if go && !name.trim().is_empty() {
        added = session.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name.trim())));
    }
    if added.is_none() && stay {
        session.view.adding = Some(name);
    }
    if added.is_some() {
        session.view.nameless = false;
    }
    added
}

/// The rows in sight; the one that was opened.
fn rows(
    words: &Words,
    session: &mut Session,
    columns: &[columns::Column],
    ui: &mut Ui,
    changed: bool,
) -> Option<peil_portfolio::Id<Company>> {
    ui.add_space(space::HAIR);
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = row::height(list_row::within(ui.available_width()));
    let moved = keys(session, ui, height);
    let mut scroll = ScrollArea::vertical().id_salt("companies").auto_shrink([false, false]);
    if moved || changed {
        scroll = scroll.vertical_scroll_offset(session.view.walk.offset);
    }
    let mut opened = None;
    let Session { listing, register, view, today, .. } = session;
    let width = list_row::within(ui.available_width());
    let shown = scroll.show_rows(ui, height, listing.len(), |ui, window| {
        ui.set_max_width(width);
        let start = window.start;
        for (place, company) in listing.window(register, window).enumerate() {
            let place = start + place;
            let response =
                row::show(ui, words, register, company, columns, (view.walk.at == Some(place), *today));
            if response.has_focus() {
                view.walk.at = Some(place);
            }
            if response.clicked() {
                view.walk.at = Some(place);
                opened = Some(company.id);
            }
        }
    });
    view.walk.offset = shown.state.unclamped_offset().y;
    view.walk.height = shown.inner_rect.height();
    opened
}

/// Moves the mark with the keys; true when the list has to scroll for it.
fn keys(session: &mut Session, ui: &Ui, height: f32) -> bool {
    let Session { listing, register, view, .. } = session;
    let row_at = |at: usize| listing.window(register, at..at + 1).next().map(row::id);
    let (focused, typing) = (ui.memory(egui::Memory::focused), ui.ctx().text_edit_focused());
    let in_search = typing && view.adding.is_none();
    if !(focused.is_none() || in_search || focused == view.walk.at.and_then(row_at)) {
        return false;
    }
    let moved = view.walk.keys(ui, listing.len(), height, typing);
    if let Some(row) = view.walk.at.filter(|_| moved).and_then(row_at) {
        walk::focus(ui, row);
    }
    moved
}
