// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace clientele {

/// A request body that can be read once. Qt repeats every verb but GET without a word when a connection closes before
/// the answer (seen in 6.4.2 and 6.8.2), rewinding the body first: this device refuses to be rewound, so that the
/// repetition fails with ContentReSendError instead. Used for empty bodies too, which Qt repeats likewise.
/// Owner: the exchange. Desk thread.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

    /// Whether any of it has been taken: from then on the service may have it.
    bool isTouched() const { return m_position > 0; }
    /// Hands nothing out any more. After sealing an untouched body of some length, it is certain that the service never
    /// had the whole request.
    void seal() { m_sealed = true; }

signals:
    void touched();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_sealed = false;
};

} // namespace clientele
