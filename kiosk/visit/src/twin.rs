//! A kiosk on this machine that sees the same as the one in the emulator.

use crate::emulator::{Emulator, Outcome, Screen};
use peil_core::record::Language;
use peil_kiosk_firmware::{Kiosk, Panel};
use peil_kiosk_screens::{Button, Event, Place, Session};
use peil_kiosk_serial::{Input, PixelFormat, Reply, Request};
use peil_kiosk_store::RamFlash;
use std::collections::BTreeSet;
use std::path::PathBuf;

type Flash = RamFlash<{ 32 * 1024 }>;

/// The screens of the colour image that are held against those of this machine.
const MOST: [&str; 4] = ["attract-nl", "question-1-en", "result-score-nl", "result-code-en"];

/// How many controls a screen has at most.
const CONTROLS: usize = 14;

/// Two kiosks, and what was found out about them.
pub(crate) struct Twins<P> {
    pub(crate) emulated: Emulator,
    pub(crate) own: Kiosk<Flash>,
    panel: P,
    folder: PathBuf,
    seen: BTreeSet<String>,
    /// Instructions of the drawing that took most, and where.
    pub(crate) most: (u32, String),
    /// Bytes of the stack at the deepest.
    pub(crate) stack: u32,
}

impl<P: Panel> Twins<P> {
    pub(crate) fn new(emulated: Emulator, panel: P, folder: PathBuf) -> Self {
        let own = Kiosk::new(Flash::new(), P::FORMAT, || true);
        Self { emulated, own, panel, folder, seen: BTreeSet::new(), most: (0, String::new()), stack: 0 }
    }

    /// How many screens were looked at.
    pub(crate) fn screens(&self) -> usize {
        self.seen.len()
    }

    pub(crate) fn place(&self) -> Place {
        self.own.session().place()
    }

    /// Both are asked the same, and answer the same.
    pub(crate) fn ask(&mut self, request: &Request) -> Outcome<Reply> {
        let reply = self.emulated.ask(request)?;
        let own = self.own.serve(request);
        if own != reply {
            return Err(format!("{request:?}: here {own:?}, there {reply:?}").into());
        }
        self.own.draw(&mut self.panel);
        Ok(reply)
    }

    /// The same happens to both.
    pub(crate) fn happen(&mut self, input: Input) -> Outcome {
        let Reply::Drawn { instructions, stack } = self.emulated.ask(&Request::Input(input))? else {
            return Err(format!("{input:?} was not taken").into());
        };
        self.own.handle(event(input)?);
        self.own.draw(&mut self.panel);
        if instructions > self.most.0 {
            self.most = (instructions, format!("{:?}", self.place()));
        }
        self.stack = self.stack.max(stack);
        Ok(())
    }

    /// A button goes down and comes up.
    pub(crate) fn click(&mut self, button: Button) -> Outcome {
        let number = Button::ALL.iter().position(|listed| *listed == button).ok_or("a button")?;
        let number = u8::try_from(number)?;
        self.happen(Input::Press(number))?;
        self.happen(Input::Release(number))
    }

    /// Takes the control, with three buttons, that leads to what is wanted; of several the one of this number, from 0.
    pub(crate) fn choose(&mut self, which: usize, wanted: impl Fn(&Session) -> bool) -> Outcome {
        let leads = |steps: &usize| {
            let mut session = self.own.session().clone();
            let buttons = std::iter::repeat_n(Button::Next, *steps).chain([Button::Choose]);
            for button in buttons {
                session.handle(Event::Press(button));
                session.handle(Event::Release(button));
            }
            wanted(&session)
        };
        let found: Vec<usize> = (0..CONTROLS).filter(leads).collect();
        let place = self.place();
        let steps =
            *found.get(which).or(found.first()).ok_or(format!("no control of {place:?} leads there"))?;
        for _ in 0..steps {
            self.click(Button::Next)?;
        }
        self.click(Button::Choose)
    }

    /// The screen, of which a picture is kept. It is the same here and in the emulator to the last pixel; of a colour screen,
    /// which takes half a minute over the serial line, that is seen where a screen has most on it.
    pub(crate) fn look(&mut self, name: &str) -> Outcome<Screen> {
        let language = match self.own.session().language() {
            Language::Dutch => "nl",
            Language::English => "en",
        };
        let name = format!("{name}-{language}");
        let here: Vec<u8> = (0..).map_while(|place| self.panel.byte(place)).collect();
        let is_small = P::PIXELS == PixelFormat::Gray1;
        let there = if is_small || MOST.contains(&name.as_str()) {
            self.emulated.screen()?
        } else {
            let (width, height) = (P::FORMAT.width(), P::FORMAT.height());
            Screen { width, height, format: P::PIXELS, bytes: here.clone() }
        };
        there.write(&self.folder.join(format!("{name}.png")))?;
        if here != there.bytes {
            let differs = here.iter().zip(&there.bytes).filter(|(one, other)| one != other).count();
            return Err(format!("{name}: {differs} bytes of the screen differ").into());
        }
        self.seen.insert(name);
        Ok(there)
    }
}

fn event(input: Input) -> Outcome<Event> {
    let button = |number: u8| Button::ALL.get(usize::from(number)).copied().ok_or("a button");
    Ok(match input {
        Input::Press(number) => Event::Press(button(number)?),
        Input::Release(number) => Event::Release(button(number)?),
        Input::Touch { x, y } => Event::Touch(peil_kiosk_screens::Point { x, y }),
        Input::Lift => Event::Lift,
        Input::Elapsed(milliseconds) => Event::Elapsed(milliseconds),
    })
}
