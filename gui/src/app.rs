//! The application: what it holds.

mod content;
mod figures;
mod frame;
mod opening;
mod portfolio;
mod way;

use crate::command::{Act, Command};
use crate::files::{Asking, Bare, Desktop};
use crate::loading::Loading;
use crate::notice::{self, Notice};
use crate::palette::Palette;
use crate::paper;
use crate::picture::{Day, Picture};
use crate::row_text::RowText;
use crate::screens;
use crate::session::Session;
use crate::state::{DetailChoices, Filter, Look, Screen, Settings};
use crate::study::Study;
use crate::theme;
use crate::toasts::Toast;
use crate::work::Work;
use peil_fixtures::National;
use peil_portfolio::{Date, Timestamp};
use peil_words::{Key, Language, Words};
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

/// What the application is started with.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// A data file to open.
    pub file: Option<PathBuf>,
    /// A name in which edits are kept, that goes before the one that was kept.
    pub coach: Option<String>,
    /// A language that goes before the one that was kept.
    pub language: Option<Language>,
    /// The day to take for today; none for the clock's.
    pub today: Option<Day>,
}

/// The application.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is something open, or a wish for the next frame")]
pub struct App {
    /// What is kept between two days.
    pub settings: Settings,
    /// The words in the language of the settings.
    pub words: Words,
    /// What is shown; none when the facts themselves cannot be read.
    pub picture: Option<Picture>,
    /// The state of the portfolio whose region is shown; none while the country or a file is.
    pub regional: Option<u64>,
    /// Which screen is shown.
    pub screen: Screen,
    /// The screen to go back to from an indicator.
    pub list: Screen,
    /// The list of the portfolio to go back to from a company.
    pub worked_from: Screen,
    /// What the overview is narrowed down to.
    pub filter: Filter,
    /// What was chosen for the indicator on the screen.
    pub choices: DetailChoices,
    /// The pillar that the milestones are narrowed down to.
    pub milestone_pillar: Option<String>,
    /// The path in the dialog for opening a file, while it is open.
    pub opening: Option<String>,
    /// Why the last file was refused.
    pub refused: Option<String>,
    /// The search field is to get the focus.
    pub to_search: bool,
    /// The content is to go back to its top.
    pub to_top: bool,
    /// The window is to close.
    pub to_quit: bool,
    /// The portfolio that is open.
    pub session: Option<Session>,
    /// The day to take for today.
    pub today: Day,
    /// The part of a company's file that is shown; the next company is shown at the same part.
    pub company_tab: screens::company::Tab,
    /// The form of a scan.
    pub scan_form: screens::scan::Form,
    /// The form of an assessment.
    pub assessment_form: screens::assessment::Form,
    /// What was typed to begin or open a portfolio.
    pub start: screens::companies::Start,
    /// What was computed for the indicator on the screen; computed anew when it is asked for something else.
    pub study: Option<Study>,
    /// What is shown is dark.
    pub is_dark: bool,
    /// What was typed and chosen on the screen of the settings.
    pub settings_form: screens::settings::Form,
    /// What is being done with the portfolio, which is not at hand until it ends.
    pub work: Option<Work>,
    /// The settings are to be kept now, not only at the end: which portfolio is open has to outlive a sudden end.
    pub to_keep: bool,
    /// Portfolios of up to this many bytes are opened before the next frame, larger ones beside the window.
    pub small_file: u64,
    /// The portfolio that is being opened beside the window.
    pub loading: Option<Loading>,
    /// Since when the outcome of the latest edit is shown.
    pub toast: Toast,
    /// The palette while it is open.
    pub palette: Option<Palette>,
    /// The stop that the tour is at.
    pub tour: Option<usize>,
    /// The sheet with all keys is open.
    pub sheet: bool,
    /// The desktop around the window.
    pub desktop: Arc<dyn Desktop>,
    /// It was found to have no dialogs: paths are typed.
    pub no_dialogs: bool,
    /// The dialog of the system that is open.
    pub asking: Option<Asking>,
    /// The screen to take a file into the portfolio.
    pub import: screens::import::Board,
    /// The screen to hand the portfolio over as a file.
    pub export: screens::export::Form,
    /// What is asked before a report is made.
    pub paper: Option<paper::Form>,
    /// The report of the country that is being made.
    pub making: Option<paper::Making>,
    /// What became of a file, while it is told.
    pub notice: Option<Notice>,
    /// How many of those there were, and how many edits before the latest of them.
    pub noticed: (u64, u64),
    /// The file that was written last.
    pub written: Option<PathBuf>,
    /// A file that is being opened by another program.
    pub sent: Option<notice::Opening>,
    ctx: egui::Context,
    rows: Vec<RowText>,
    applied: Option<(Look, f32)>,
}

impl App {
    /// The application in an egui context, with the settings of the last time.
    #[must_use]
    pub fn new(ctx: &egui::Context, kept: Option<Settings>, start: &Start) -> Self {
        theme::install(ctx);
        let mut settings = kept.unwrap_or_default();
        if let Some(coach) = &start.coach {
            settings.coach.clone_from(coach);
        }
        if let Some(language) = start.language {
            language.code().clone_into(&mut settings.language);
        }
        let today = start.today.unwrap_or_else(crate::today::today);
        let national = National::embedded().ok();
        let mut app = Self {
            words: Words::new(settings.language()),
            picture: national.map(|national| Picture::new(Cow::Borrowed(national), None, today)),
            settings,
            screen: Screen::Overview,
            regional: None,
            list: Screen::Overview,
            worked_from: Screen::Companies,
            filter: Filter::default(),
            choices: DetailChoices::default(),
            milestone_pillar: None,
            opening: None,
            refused: None,
            to_search: false,
            to_top: false,
            to_quit: false,
            session: None,
            today,
            company_tab: screens::company::Tab::default(),
            scan_form: screens::scan::Form::default(),
            assessment_form: screens::assessment::Form::default(),
            start: screens::companies::Start::default(),
            study: None,
            is_dark: false,
            settings_form: screens::settings::Form::default(),
            work: None,
            to_keep: false,
            small_file: crate::loading::SMALL,
            loading: None,
            ctx: ctx.clone(),
            toast: Toast::default(),
            palette: None,
            tour: None,
            sheet: false,
            desktop: Arc::new(Bare),
            no_dialogs: false,
            asking: None,
            import: screens::import::Board::default(),
            export: screens::export::Form::default(),
            paper: None,
            making: None,
            notice: None,
            noticed: (0, 0),
            written: None,
            sent: None,
            rows: Vec::new(),
            applied: None,
        };
        app.write_rows();
        // Of two large ones the second would wait for the first.
        let last = app
            .settings
            .portfolio
            .clone()
            .filter(|_| !start.file.as_deref().is_some_and(opening::is_portfolio));
        if let Some(last) = last {
            app.open_portfolio(&last);
        }
        if let Some(file) = &start.file {
            app.open(file);
        }
        app
    }

    /// The texts of the rows, one for every entry.
    #[must_use]
    pub fn rows(&self) -> &[RowText] {
        &self.rows
    }

    fn write_rows(&mut self) {
        self.rows = self.picture.as_ref().map_or_else(Vec::new, |picture| {
            let entries = picture.national.entries.iter().zip(&picture.cards);
            entries.map(|(entry, card)| RowText::new(&self.words, picture, entry, card)).collect()
        });
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        language.code().clone_into(&mut self.settings.language);
        self.words = Words::new(language);
        self.write_rows();
    }

    /// Today as the portfolio has it.
    #[must_use]
    pub fn date(&self) -> Date {
        let (year, month, day) = self.today;
        // A day of the clock is on the calendar; before 1900 the first day of it serves.
        Date::new(year, month, day).unwrap_or_else(|_| Timestamp::from_unix(i64::MIN).date())
    }

    /// Says what became of a file, after every edit until now.
    pub fn tell(&mut self, notice: Notice) {
        if let Notice::Written(path) = &notice {
            self.written = Some(path.clone());
        }
        self.noticed = (self.noticed.0 + 1, self.session.as_ref().map_or(0, |session| session.outcomes));
        self.notice = Some(notice);
    }

    /// The egui context of the window.
    #[must_use]
    pub const fn context(&self) -> &egui::Context {
        &self.ctx
    }

    /// Does what a command asks, when it can be done now.
    pub fn obey(&mut self, command: Command) {
        let entry = command.entry();
        if !(entry.available)(self) {
            return;
        }
        match entry.act {
            Act::Go(screen) => self.go(screen),
            Act::Do(work) => work(self),
        }
    }

    /// Closes the portfolio, and does not open it by itself the next time.
    pub fn leave_portfolio(&mut self) {
        self.close_portfolio();
        self.settings.portfolio = None;
        self.to_keep = true;
    }

    /// The name of a message, in short.
    #[must_use]
    pub fn say(&self, key: Key) -> String {
        self.words.say(key)
    }
}
