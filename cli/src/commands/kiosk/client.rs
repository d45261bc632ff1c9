//! The computer's side of the serial line; see docs/serial.md.

use heapless::String as Name;
use peil_core::record::{Minute, Record};
use peil_kiosk_serial::{Decoder, PROTOCOL, Refusal, Reply, Request, Tagged, frame};
use peil_kiosk_store::{Contents, Digest};
use serial2::SerialPort;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often a question is put.
const ATTEMPTS: usize = 4;

/// What keeps a kiosk from answering.
#[derive(Debug)]
pub(super) enum Fault {
    /// The port cannot be opened or used.
    Port(io::Error),
    /// Nobody answers.
    Silence,
    /// The kiosk does not do it.
    Refused(Refusal),
    /// The answer belongs to another question.
    Unexpected,
    /// The kiosk speaks another version of the protocol.
    Version(u8),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Port(error)
    }
}

/// Who a kiosk is.
#[derive(Debug)]
pub(super) struct Identity {
    pub(super) number: Option<u16>,
    pub(super) name: Name<{ peil_kiosk_store::NAME_CAPACITY }>,
    pub(super) settings_lost: bool,
    pub(super) minute: Option<Minute>,
}

/// What was read of the log of a kiosk.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) records: Vec<Record>,
    pub(super) interrupted: u32,
    pub(super) lost: u32,
    /// The first session that was not read.
    pub(super) before: u32,
    pub(super) digest: Digest,
}

/// A kiosk on a port.
pub(super) struct Client {
    port: SerialPort,
    decoder: Decoder,
    tag: u8,
}

impl Client {
    pub(super) fn open(path: &Path) -> Result<Self, Fault> {
        let mut port = SerialPort::open(path, 115_200)?;
        port.set_read_timeout(Duration::from_millis(100))?;
        // A frame that was begun before is ended, and what waits is of nobody's interest.
        port.discard_buffers()?;
        port.write_all(&[0])?;
        Ok(Self { port, decoder: Decoder::new(), tag: 0 })
    }

    /// Who it is; also tells whether it speaks a version that is understood.
    pub(super) fn identify(&mut self) -> Result<Identity, Fault> {
        match self.ask(&Request::Identify)? {
            Reply::Identity { protocol, .. } if protocol != PROTOCOL => Err(Fault::Version(protocol)),
            Reply::Identity { number, name, settings_lost, minute, .. } => {
                Ok(Identity { number, name, settings_lost, minute })
            }
            _ => Err(Fault::Unexpected),
        }
    }

    pub(super) fn contents(&mut self) -> Result<Contents, Fault> {
        match self.ask(&Request::List)? {
            Reply::Contents(contents) => Ok(contents),
            _ => Err(Fault::Unexpected),
        }
    }

    /// Asks for something that is simply done.
    pub(super) fn order(&mut self, request: &Request) -> Result<(), Fault> {
        match self.ask(request)? {
            Reply::Done => Ok(()),
            _ => Err(Fault::Unexpected),
        }
    }

    /// Reads the whole log into `log`, which keeps what came before a fault.
    pub(super) fn read(&mut self, log: &mut Log) -> Result<(), Fault> {
        let contents = self.contents()?;
        log.before = contents.first;
        while log.before < contents.next {
            match self.ask(&Request::Read { from: log.before })? {
                Reply::Records { from, until, interrupted, lost, records }
                    if from == log.before && until > from =>
                {
                    log.digest = records.iter().fold(log.digest, Digest::with);
                    log.records.extend(records);
                    log.interrupted += interrupted;
                    log.lost += lost;
                    log.before = until;
                }
                _ => return Err(Fault::Unexpected),
            }
        }
        Ok(())
    }

    /// Tells that everything that was read is safe.
    pub(super) fn acknowledge(&mut self, log: &Log) -> Result<(), Fault> {
        let request = Request::Acknowledge { before: log.before, digest: log.digest };
        match self.order(&request) {
            // Told twice, because the first answer went astray.
            Err(Fault::Refused(Refusal::OutOfRange | Refusal::WrongDigest))
                if self.contents()?.first >= log.before =>
            {
                Ok(())
            }
            other => other,
        }
    }

    pub(super) fn ask(&mut self, request: &Request) -> Result<Reply, Fault> {
        for _ in 0..ATTEMPTS {
            self.tag = self.tag.wrapping_add(1);
            let asked = Tagged { tag: self.tag, content: request.clone() };
            self.port.write_all(&frame(&asked.to_bytes()))?;
            match self.answer()? {
                None => {}
                Some(Reply::Refused(refusal)) => return Err(Fault::Refused(refusal)),
                Some(reply) => return Ok(reply),
            }
        }
        Err(Fault::Silence)
    }

    /// The answer to the last question, if it comes in time.
    fn answer(&mut self) -> Result<Option<Reply>, Fault> {
        let end = Instant::now() + PATIENCE;
        let mut bytes = [0; 512];
        while Instant::now() < end {
            let count = match self.port.read(&mut bytes) {
                Ok(count) => count,
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::TimedOut | io::ErrorKind::Interrupted) =>
                {
                    0
                }
                Err(error) => return Err(error.into()),
            };
            let mut found = None;
            for byte in &bytes[..count] {
                // What is damaged is as good as lost, and asked again.
                let Some(Ok(payload)) = self.decoder.push(*byte) else { continue };
                let reply = Tagged::<Reply>::from_bytes(payload).ok();
                found = reply.filter(|reply| reply.tag == self.tag).or(found);
            }
            if let Some(reply) = found {
                return Ok(Some(reply.content));
            }
        }
        Ok(None)
    }
}
