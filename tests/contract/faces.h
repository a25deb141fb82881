// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace clientele::contract {

/// How the addresses and bodies of one service look.
struct Face
{
    QString service;             ///< the folder of its transcripts, and its name at the practice services
    QString company;             ///< remote id of the company they are about
    QString below;               ///< what stands between the base and the addresses of a company: "/companies(...)/"
    QString optionMark;          ///< what begins an option that is not the first: "&$"
    QByteArray answerType;       ///< Content-Type of recorded answers that name none
    bool bodyInAnyOrder = false; ///< members of what is sent may come in any order
    QString base = {};           ///< where the client believes the service to be
};
/// Every service there are transcripts of.
const std::vector<Face> &faces();
const Face &faceOf(QStringView service);

} // namespace clientele::contract
