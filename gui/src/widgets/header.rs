//! Heads of screens and sections.

use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::{Align, Layout, Response, RichText, Role, Ui, WidgetInfo};
use peil_portfolio::{Company, Id};

/// The head of a screen with a sentence below it.
pub fn screen(ui: &mut Ui, title: &str, lead: &str) {
    ui.add_space(space::LARGE);
    heading(ui, Type::Heading, title);
    below(ui, lead);
    ui.add_space(space::MEDIUM);
}

/// The width from which on a button stands beside the head of a screen.
const BESIDE: f32 = 560.0;

/// The head of a screen with a button at its right, or below it where there is no room beside it.
pub fn with_button(ui: &mut Ui, title: &str, lead: &str, button: impl FnOnce(&mut Ui)) {
    ui.add_space(space::LARGE);
    if ui.available_width() < BESIDE {
        heading(ui, Type::Heading, title);
        below(ui, lead);
        button(ui);
    } else {
        ui.horizontal(|ui| {
            heading(ui, Type::Heading, title);
            ui.with_layout(Layout::right_to_left(Align::Center), button);
        });
        below(ui, lead);
    }
    ui.add_space(space::MEDIUM);
}

fn below(ui: &mut Ui, lead: &str) {
    if !lead.is_empty() {
        ui.add_space(-4.0);
        ui.label(Type::Body.text(lead).color(ui.ink(Ink::Muted)));
    }
}

/// The head of a section, with a remark at its end.
pub fn section(ui: &mut Ui, title: &str, remark: &str) {
    ui.add_space(space::SECTION - space::SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        heading(ui, Type::Title, title);
        if !remark.is_empty() {
            ui.label(Type::Body.text(remark).color(ui.ink(Ink::Muted)));
        }
    });
    ui.add_space(2.0);
}

/// A heading that is known as one to those who listen.
pub fn heading(ui: &mut Ui, kind: Type, title: &str) -> Response {
    let response = ui.label(kind.text(title).color(ui.ink(Ink::Text)));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    response
}

/// The way back to a company, by its name; true when it is taken.
pub fn back(ui: &mut Ui, session: &Session, company: Id<Company>) -> bool {
    let Some(row) = session.register.row(company) else { return false };
    ui.add_space(space::SMALL);
    ui.button(format!("← {}", row.name)).clicked()
}

/// A name above a figure.
pub fn caption(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).font(Type::Small.font()).color(ui.ink(Ink::Muted)))
}
