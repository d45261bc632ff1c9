//! The list of commands. To add one: a line here, and its name in the word files.

use super::Act::{Do, Go};
use super::Entry;
use super::Group;
use crate::app::App;
use crate::palette;
use crate::paper::{self, Subject};
use crate::session::Session;
use crate::state::{Look, Screen};
use crate::tour;
use egui::Key as Press;
use egui::{KeyboardShortcut, Modifiers};
use peil_words::{Key, Language};

macro_rules! commands {
    ($($(#[$doc:meta])* $command:ident: $group:ident, $name:ident, [$($keys:expr),*], $available:expr, $act:expr;)+) => {
        /// Something to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $command,)+
        }

        impl Command {
            /// Every command, in the order of the menu.
            pub const ALL: &'static [Self] = &[$(Self::$command,)+];

            /// What the list says about it.
            #[must_use]
            pub fn entry(self) -> Entry {
                match self {
                    $(Self::$command => Entry {
                        group: Group::$group,
                        name: Key::$name,
                        keys: const { &[$($keys),*] },
                        available: $available,
                        act: $act,
                    },)+
                }
            }
        }
    };
}

// A command that shows a screen with `Go` is a section at the left too, under the head of its group.
commands! {
    /// All pillars.
    Overview: Figures, NavOverview, [ctrl(Press::Num1)], always, Go(Screen::Overview);
    /// The milestones.
    Milestones: Figures, NavMilestones, [ctrl(Press::Num2)], always, Go(Screen::Milestones);
    /// The sources.
    Sources: Figures, NavSources, [ctrl(Press::Num3)], always, Go(Screen::Sources);
    /// The portfolio as a whole.
    Dashboard: Portfolio, NavDashboard, [ctrl(Press::Num5)], with_portfolio, Go(Screen::Dashboard);
    /// The companies.
    Companies: Portfolio, NavCompanies, [ctrl(Press::Num4)], always, Go(Screen::Companies);
    /// What is to be done.
    Due: Portfolio, NavDue, [ctrl(Press::T)], with_portfolio, Go(Screen::Due);
    /// The funnel.
    Funnel: Portfolio, NavFunnel, [ctrl(Press::Num6)], with_portfolio, Go(Screen::Funnel);
    /// The map of the provinces.
    Map: Portfolio, NavMap, [ctrl(Press::Num7)], with_portfolio, Go(Screen::Map);
    /// What is known of the region.
    Region: Portfolio, NavRegion, [ctrl(Press::Num8)], with_portfolio, Go(Screen::Region);
    /// What kiosks recorded and nobody has decided on.
    Inbox: Portfolio, NavInbox, [ctrl(Press::Num9)], with_portfolio, Go(Screen::Inbox);
    /// Take a file into the portfolio.
    Import: Portfolio, NavImport, [ctrl(Press::I)], always, Go(Screen::Import);
    /// Hand the portfolio over as a file.
    Export: Portfolio, NavExport, [ctrl(Press::E)], with_portfolio, Go(Screen::Export);
    /// Ask for the name of a new company.
    NewCompany: Portfolio, CompaniesNew, [ctrl(Press::N)], can_edit, Do(new_company);
    /// Close the portfolio.
    Close: Portfolio, PortfolioClose, [], with_portfolio, Do(App::leave_portfolio);
    /// Undo the latest edit.
    Undo: Edit, EditUndo, [ctrl(Press::Z)], can_undo, Do(|app| with_session(app, Session::undo));
    /// Redo what was undone.
    Redo: Edit, EditRedo, [ctrl_shift(Press::Z), ctrl(Press::Y)], can_redo, Do(|app| with_session(app, Session::redo));
    /// Open a data file or a portfolio.
    Open: File, BarOpen, [ctrl(Press::O)], always, Do(App::ask_to_open);
    /// Make a report of the company on the screen.
    PaperCompany: File, PaperCommandCompany, [ctrl(Press::R)], with_company, Do(company_report);
    /// Make a report of the portfolio.
    PaperPortfolio: File, PaperCommandPortfolio, [], with_portfolio, Do(|app| paper::begin(app, Subject::Portfolio));
    /// Make a report of the country.
    PaperNational: File, PaperCommandNational, [], always, Do(|app| paper::begin(app, Subject::National));
    /// Open the file that was written last.
    OpenWritten: File, CommandOpenWritten, [ctrl_shift(Press::O)], has_written, Do(App::open_written);
    /// Close the window. Everything is saved already.
    Quit: File, CommandQuit, [ctrl(Press::Q)], always, Do(|app| app.to_quit = true);
    /// To the search field.
    Search: View, BarSearch, [ctrl(Press::F)], always, Do(App::to_search_field);
    /// Back to the list.
    Back: View, NavBack, [plain(Press::Escape)], always, Do(App::back);
    /// The other theme.
    Theme: View, CommandTheme, [ctrl(Press::D)], always, Do(other_look);
    /// The other language.
    Language: View, CommandLanguage, [ctrl(Press::L)], always, Do(other_language);
    /// What can be set.
    Settings: View, NavSettings, [ctrl(Press::Comma)], always, Go(Screen::Settings);
    /// Everything larger.
    ZoomIn: View, CommandZoomIn, [ctrl(Press::Plus), ctrl(Press::Equals)], always, Do(|app| zoom(app, 0.1));
    /// Everything smaller.
    ZoomOut: View, CommandZoomOut, [ctrl(Press::Minus)], always, Do(|app| zoom(app, -0.1));
    /// The usual size.
    ZoomReset: View, CommandZoomReset, [ctrl(Press::Num0)], always, Do(|app| app.settings.zoom = 1.0);
    /// Find a command, a company or a figure by a few letters.
    Palette: Help, CommandPalette, [ctrl(Press::K), ctrl_shift(Press::P)], always, Do(palette::toggle);
    /// The tour along the parts of the screens.
    Tour: Help, CommandTour, [], always, Do(tour::begin);
    /// Every key on a sheet.
    Shortcuts: Help, CommandShortcuts, [plain(Press::F1), plain(Press::Questionmark)], always, Do(|app| app.sheet = true);
}

const fn plain(press: Press) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, press)
}

const fn ctrl(press: Press) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, press)
}

const fn ctrl_shift(press: Press) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), press)
}

const fn always(_: &App) -> bool {
    true
}

const fn with_portfolio(app: &App) -> bool {
    app.session.is_some()
}

fn with_company(app: &App) -> bool {
    paper::of_screen(app).is_some()
}

const fn has_written(app: &App) -> bool {
    app.written.is_some()
}

fn company_report(app: &mut App) {
    if let Some(subject) = paper::of_screen(app) {
        paper::begin(app, subject);
    }
}

fn can_edit(app: &App) -> bool {
    app.session.as_ref().is_some_and(Session::is_writable)
}

fn can_undo(app: &App) -> bool {
    app.session.as_ref().is_some_and(|session| session.is_writable() && session.undoable().is_some())
}

fn can_redo(app: &App) -> bool {
    app.session.as_ref().is_some_and(|session| session.is_writable() && session.redoable().is_some())
}

fn with_session(app: &mut App, work: impl FnOnce(&mut Session)) {
    if let Some(session) = &mut app.session {
        work(session);
    }
}

fn new_company(app: &mut App) {
    app.go(Screen::Companies);
    with_session(app, |session| session.view.adding = Some(String::new()));
}

/// A tenth larger or smaller, within what a person can still work with.
fn zoom(app: &mut App, by: f32) {
    let tenths = ((app.settings.zoom + by) * 10.0).round();
    app.settings.zoom = (tenths / 10.0).clamp(0.5, 4.0);
}

const fn other_look(app: &mut App) {
    app.settings.look = if app.is_dark { Look::Light } else { Look::Dark };
}

fn other_language(app: &mut App) {
    app.speak(match app.words.language() {
        Language::Dutch => Language::English,
        Language::English | Language::Pseudo => Language::Dutch,
    });
}
