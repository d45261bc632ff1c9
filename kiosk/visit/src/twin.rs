//! A kiosk on this machine that sees the same as the one in the emulator.

use crate::emulator::{Emulator, LOG, Outcome, Screen};
use crate::flash::{Flash, LENGTH};
use crate::seen::Seen;
use peil_core::record::Language;
use peil_kiosk_firmware::{Kiosk, Panel};
use peil_kiosk_screens::{Button, Event, Place, Point, Session};
use peil_kiosk_serial::{Input, Reply, Request};

/// How many controls a screen has at most.
const CONTROLS: usize = 14;

/// How far apart fingers try a screen, in pixels: less than the height of the lowest control.
const FINGER: u16 = 12;

/// Two kiosks, and what was found out about them.
pub(crate) struct Twins<'s, P> {
    pub(crate) emulated: Emulator,
    pub(crate) own: Kiosk<Flash>,
    flash: Flash,
    panel: P,
    seen: &'s mut Seen,
}

impl<'s, P: Panel> Twins<'s, P> {
    /// Both begin with what is in this flash.
    pub(crate) fn new(emulated: Emulator, mut panel: P, flash: Flash, seen: &'s mut Seen) -> Self {
        let mut own = Kiosk::new(flash.clone(), P::FORMAT, || true);
        own.draw(&mut panel);
        Self { emulated, own, flash, panel, seen }
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

    /// The same happens to both. A screen that was not seen before is looked at.
    pub(crate) fn happen(&mut self, input: Input) -> Outcome {
        let Reply::Drawn { instructions, stack } = self.emulated.ask(&Request::Input(input))? else {
            return Err(format!("{input:?} was not taken").into());
        };
        self.own.handle(event(input)?);
        self.own.draw(&mut self.panel);
        self.seen.measured(instructions, stack, self.own.session().screen());
        if self.seen.has(&self.name()) { Ok(()) } else { self.look().map(|_| ()) }
    }

    /// A button goes down and comes up.
    pub(crate) fn click(&mut self, button: Button) -> Outcome {
        let number = number(button)?;
        self.happen(Input::Press(number))?;
        self.happen(Input::Release(number))
    }

    /// Takes the control, with three buttons, that leads to what is wanted; of several the one of this number, from 0.
    pub(crate) fn choose(&mut self, which: usize, wanted: impl Fn(&Session) -> bool) -> Outcome {
        let leads = |steps: &usize| {
            let mut session = self.own.session().clone();
            let buttons = std::iter::repeat_n(Button::Next, *steps).chain([Button::Choose]);
            buttons.for_each(|button| push(&mut session, button));
            wanted(&session)
        };
        let found: Vec<usize> = (0..CONTROLS).filter(leads).collect();
        let steps = *found.get(which).or(found.first()).ok_or_else(|| self.no_way())?;
        for _ in 0..steps {
            self.click(Button::Next)?;
        }
        self.click(Button::Choose)
    }

    /// Takes a control that leads to what is wanted, with the four arrows and the key in the middle of five.
    pub(crate) fn choose_by_arrows(&mut self, wanted: impl Fn(&Session) -> bool) -> Outcome {
        let mut ways = vec![(self.own.session().clone(), Vec::new())];
        let mut next = 0;
        while let Some((session, way)) = ways.get(next).cloned() {
            next += 1;
            let mut chosen = session.clone();
            push(&mut chosen, Button::Choose);
            if wanted(&chosen) {
                way.into_iter().chain([Button::Choose]).try_for_each(|button| self.click(button))?;
                return Ok(());
            }
            for arrow in [Button::Up, Button::Down, Button::Left, Button::Right] {
                let mut after = session.clone();
                push(&mut after, arrow);
                if !ways.iter().any(|(known, _)| *known == after) {
                    ways.push((after, [way.clone(), vec![arrow]].concat()));
                }
            }
        }
        Err(self.no_way().into())
    }

    /// Touches the first place from the upper left, row by row, that leads to what is wanted.
    pub(crate) fn touch(&mut self, wanted: impl Fn(&Session) -> bool) -> Outcome {
        let rows = (0..P::FORMAT.height()).step_by(FINGER.into());
        let places = rows.flat_map(|y| (0..P::FORMAT.width()).step_by(FINGER.into()).map(move |x| (x, y)));
        let leads = |(x, y): &(u16, u16)| {
            let mut session = self.own.session().clone();
            session.handle(Event::Touch(Point { x: *x, y: *y }));
            wanted(&session)
        };
        let (x, y) = { places }.find(leads).ok_or_else(|| self.no_way())?;
        self.happen(Input::Touch { x, y })?;
        self.happen(Input::Lift)
    }

    fn no_way(&self) -> String {
        format!("nothing at {:?} leads there", self.place())
    }

    /// Bytes of the flash turn into others, in both.
    pub(crate) fn damage(&mut self, at: usize, bytes: &[u8]) -> Outcome {
        self.flash.damage(at, bytes);
        self.emulated.memory.write(LOG + u32::try_from(at)?, bytes)
    }

    /// The same for the places where settings are written next.
    pub(crate) fn damage_next_settings(&mut self) -> Outcome {
        self.flash.next_settings().into_iter().try_for_each(|at| self.damage(at, &[0; 4]))
    }

    /// The screen, of which a picture is kept. It is the same here and in the emulator to the last pixel.
    pub(crate) fn look(&mut self) -> Outcome<Screen> {
        let name = self.name();
        let here: Vec<u8> = (0..).map_while(|place| self.panel.byte(place)).collect();
        let there = self.emulated.screen()?;
        if here != there.bytes {
            let differs = here.iter().zip(&there.bytes).filter(|(one, other)| one != other).count();
            return Err(format!("{name}: {differs} of {} bytes of the screen differ", here.len()).into());
        }
        self.seen.keep(name, &there)?;
        Ok(there)
    }

    /// What is in the flash is the same to the last byte.
    pub(crate) fn compare_flash(&mut self) -> Outcome {
        // Whatever is under way is done before this is answered.
        self.ask(&Request::Identify)?;
        let there = self.emulated.memory.read(LOG, LENGTH)?;
        if there == self.flash.bytes() { Ok(()) } else { Err("the flash is not the same".into()) }
    }

    fn name(&self) -> String {
        let language = match self.own.session().language() {
            Language::Dutch => "nl",
            Language::English => "en",
        };
        format!("{}-{language}", self.own.session().screen())
    }
}

fn push(session: &mut Session, button: Button) {
    session.handle(Event::Press(button));
    session.handle(Event::Release(button));
}

/// The place of a button among all.
pub(crate) fn number(button: Button) -> Outcome<u8> {
    let place = Button::ALL.iter().position(|listed| *listed == button).ok_or("a button")?;
    Ok(u8::try_from(place)?)
}

fn event(input: Input) -> Outcome<Event> {
    let button = |number: u8| Button::ALL.get(usize::from(number)).copied().ok_or("a button");
    Ok(match input {
        Input::Press(number) => Event::Press(button(number)?),
        Input::Release(number) => Event::Release(button(number)?),
        Input::Touch { x, y } => Event::Touch(Point { x, y }),
        Input::Lift => Event::Lift,
        Input::Elapsed(milliseconds) => Event::Elapsed(milliseconds),
    })
}
