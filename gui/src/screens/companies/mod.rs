//! The companies of the portfolio, or how to begin one.

mod columns;
mod filters;
mod list;
mod loading;
mod row;
mod start;

pub use columns::Column;
pub(super) use filters::one_of;
pub use start::Start;

use crate::app::App;
use crate::widgets::walk::Walk;
use egui::Ui;
use peil_portfolio::{Company, Erased, Id};

/// How the list stands.
#[derive(Debug, Default)]
pub struct View {
    /// The row that the keys are at, and how far it is scrolled.
    pub walk: Walk,
    /// The name of a company that is being added.
    pub adding: Option<String>,
    /// A name was asked for and not given.
    pub nameless: bool,
    /// What became of the company that was erased last.
    pub erased: Option<Erased>,
}

/// What was asked for on the list.
enum Wish {
    Open(Id<Company>),
    Added(Id<Company>),
    Close,
    /// A file to begin with.
    Import,
    /// The settings are to be kept.
    Keep,
}

/// Shows the list, or how to begin one.
pub fn show(app: &mut App, ui: &mut Ui) {
    if let Some(loading) = &app.loading {
        loading::show(&app.words, loading, ui);
        return;
    }
    // What was refused is said, also beside a portfolio that is still open.
    let shown = app.start.refused.is_none();
    let Some(mut session) = app.session.take_if(|_| shown) else {
        start::show(app, ui);
        return;
    };
    let to_search = std::mem::take(&mut app.to_search);
    let wish = list::show(&app.words, &mut session, ui, to_search, &mut app.settings.columns);
    app.session = Some(session);
    match wish {
        Some(Wish::Open(company)) => app.go(crate::state::Screen::Company(company)),
        Some(Wish::Added(company)) => {
            // Of a new company nothing is known yet but its name.
            app.company_tab = super::company::Tab::Details;
            app.go(crate::state::Screen::Company(company));
        }
        Some(Wish::Close) => app.leave_portfolio(),
        Some(Wish::Import) => app.go(crate::state::Screen::Import),
        Some(Wish::Keep) => app.to_keep = true,
        None => {}
    }
}
